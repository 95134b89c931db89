using Ctg.Api.Http;
using Ctg.Domain;
using FluentValidation;

namespace Ctg.Api.References;

/// <summary>What another system calls a resource.</summary>
public sealed record ExternalReferenceBody
{
    /// <summary>The code of the system, as in sias or elan. It names one installation: ids of two systems that number for themselves would meet in it.</summary>
    public string? System { get; init; }

    /// <summary>As the system writes it. Within the system, one resource of a type has it.</summary>
    public string? Id { get; init; }
}

internal sealed class ExternalReferenceBodyValidator : AbstractValidator<ExternalReferenceBody>
{
    public ExternalReferenceBodyValidator()
    {
        RuleFor(r => r.System).NotNull().Like($"^{ExternalReferences.System}$");
        RuleFor(r => r.Id).NotNull().Like($"^{ExternalReferences.Id}$");
    }
}

/// <summary>Between references as a caller writes them, validated, and those of the domain.</summary>
internal static class ExternalReferenceMapping
{
    /// <summary>At most ten, of each system one.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<ExternalReferenceBody>?> OfDifferentSystems<T>(this IRuleBuilder<T, IReadOnlyList<ExternalReferenceBody>?> rule) => rule
        .AtMost(10)
        .Must(references => references is null || references.DistinctBy(r => r.System).Count() == references.Count).WithErrorCode("repeated");

    public static IReadOnlyList<ExternalReference> ToReferences(this IReadOnlyList<ExternalReferenceBody>? bodies) =>
        [.. bodies?.Select(b => new ExternalReference { System = b.System!, Id = b.Id! }) ?? []];

    public static IReadOnlyList<ExternalReferenceBody> ToBodies(this IReadOnlyList<ExternalReference> references) =>
        [.. references.Select(r => new ExternalReferenceBody { System = r.System, Id = r.Id })];
}
