using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Domain.CejContracts;

/// <summary>What a caller writes of a Cej contract: the command to record it, and to revise it.</summary>
public sealed record CejContractContent
{
    public required string Number { get; init; }

    public required string Caf { get; init; }

    public string? Title { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly EndDate { get; init; }

    public required IReadOnlyList<CejExtension> Extensions { get; init; }

    public Amount? AnnualSubsidy { get; init; }

    /// <summary>As the register names them.</summary>
    public required IReadOnlyList<NamedOrganisation> Signatories { get; init; }

    /// <summary>The perimeter as given, in the order of the caller.</summary>
    public required IReadOnlyList<TerritoryKey> Territories { get; init; }

    public Guid? TakenOverBy { get; init; }

    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];
}
