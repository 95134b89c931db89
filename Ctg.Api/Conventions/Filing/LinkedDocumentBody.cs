using Ctg.Api.Http;
using Ctg.Domain;
using FluentValidation;

namespace Ctg.Api.Conventions.Filing;

/// <summary>A document that is kept elsewhere: where it lives, and its hash.</summary>
public sealed record LinkedDocumentBody
{
    /// <summary>An http or https address.</summary>
    public string? Uri { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    public static LinkedDocumentBody? Of(LinkedDocument? document) => document is null ? null : new() { Uri = document.Uri, Sha256 = document.Sha256 };

    public LinkedDocument ToDocument() => new() { Uri = Uri!, Sha256 = Sha256! };
}

internal sealed class LinkedDocumentBodyValidator : AbstractValidator<LinkedDocumentBody>
{
    public LinkedDocumentBodyValidator()
    {
        RuleFor(d => d.Uri).NotNull().WebAddress();
        RuleFor(d => d.Sha256).NotNull().Like("^[0-9a-f]{64}$");
    }
}
