using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;

namespace Ctg.Domain.CejContracts;

/// <summary>A contrat enfance jeunesse: the older financing contract, which a convention takes over from as it ends.</summary>
public record CejContract : IReferenced
{
    public required Guid Id { get; init; }

    /// <summary>As the Caf numbers it, as in <c>2019-350</c>; unique within the Caf.</summary>
    public required string Number { get; init; }

    /// <summary>One more with every change; the entity tag carries it.</summary>
    public required int Version { get; init; }

    /// <summary>The code of its Caf.</summary>
    public required string Caf { get; init; }

    public string? Title { get; init; }

    public required DateOnly StartDate { get; init; }

    /// <summary>The last day as first written.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>The amended end dates, each later than the one before (CEJ-01).</summary>
    public required IReadOnlyList<CejExtension> Extensions { get; init; }

    /// <summary>In euros.</summary>
    public Amount? AnnualSubsidy { get; init; }

    /// <summary>Each once; names are as at the signature.</summary>
    public required IReadOnlyList<CejSignatory> Signatories { get; init; }

    public required Perimeter Perimeter { get; init; }

    /// <summary>The id of the convention that takes over.</summary>
    public Guid? TakenOverBy { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];

    /// <summary>The last day on which it runs, its extensions included.</summary>
    public DateOnly LastDay() => Extensions is [.., var last] ? last.EndDate : EndDate;
}

/// <summary>An end date as an amendment has put it off.</summary>
public sealed record CejExtension
{
    /// <summary>The last day from then on.</summary>
    public required DateOnly EndDate { get; init; }

    public DateOnly? SignedOn { get; init; }

    /// <summary>As the Caf numbers the amendment.</summary>
    public string? Number { get; init; }
}

/// <summary>An organisation that has signed.</summary>
public sealed record CejSignatory
{
    /// <summary>Its id in the register of organisations.</summary>
    public required Guid Organisation { get; init; }

    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }
}
