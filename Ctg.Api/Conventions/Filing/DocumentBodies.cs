using Ctg.Api.Http;
using Ctg.Domain.Conventions;
using FluentValidation;

namespace Ctg.Api.Conventions.Filing;

/// <summary>What a caller writes of a document.</summary>
public record FiledDocumentBody
{
    public string? Title { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Where the file lives: an http or https address.</summary>
    public string? Uri { get; init; }
}

/// <summary>A document to file.</summary>
public sealed record NewFiledDocument : FiledDocumentBody
{
    public DocumentType? Type { get; init; }

    /// <summary>The number of the amendment that it belongs to; left out, it is of the convention itself.</summary>
    public int? Amendment { get; init; }
}

internal sealed class FiledDocumentBodyValidator : AbstractValidator<FiledDocumentBody>
{
    public FiledDocumentBodyValidator()
    {
        RuleFor(d => d.Title).NotEmpty().MaximumLength(200);
        RuleFor(d => d.Sha256).NotNull().Like("^[0-9a-f]{64}$");
        RuleFor(d => d.Uri).NotNull().WebAddress();
    }
}

internal sealed class NewFiledDocumentValidator : AbstractValidator<NewFiledDocument>
{
    public NewFiledDocumentValidator()
    {
        Include(new FiledDocumentBodyValidator());
        RuleFor(d => d.Type).NotNull();
        RuleFor(d => d.Amendment).InclusiveBetween(1, 1000);
    }
}
