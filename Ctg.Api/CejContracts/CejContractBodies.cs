using Ctg.Api.Conventions;
using Ctg.Api.Organisations;
using Ctg.Api.References;
using Ctg.Domain;

namespace Ctg.Api.CejContracts;

/// <summary>What a caller writes of a Cej contract.</summary>
public sealed record CejContractBody
{
    /// <summary>As the Caf numbers it, as in 2019-350; unique within the Caf.</summary>
    public string? Number { get; init; }

    /// <summary>The code of its Caf, which the caller acts for.</summary>
    public string? Caf { get; init; }

    public string? Title { get; init; }

    public DateOnly? StartDate { get; init; }

    /// <summary>The last day as first written.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The amended end dates, each later than the one before (CEJ-01).</summary>
    public IReadOnlyList<CejExtensionBody>? Extensions { get; init; }

    /// <summary>In euros.</summary>
    public Amount? AnnualSubsidy { get; init; }

    /// <summary>Kept each once.</summary>
    public IReadOnlyList<CejSignatoryBody>? Signatories { get; init; }

    /// <summary>At least one commune (CEJ-02).</summary>
    public PerimeterBody? Perimeter { get; init; }

    /// <summary>The id of the convention that takes over, one of the same Caf with a commune of the contract (CEJ-03). It need not be signed yet.</summary>
    public Guid? TakenOverBy { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReferenceBody>? ExternalReferences { get; init; }
}

/// <summary>An end date as an amendment has put it off.</summary>
public sealed record CejExtensionBody
{
    /// <summary>The last day from then on.</summary>
    public DateOnly? EndDate { get; init; }

    public DateOnly? SignedOn { get; init; }

    /// <summary>As the Caf numbers the amendment.</summary>
    public string? Number { get; init; }
}

/// <summary>An organisation that has signed. With its id, what is left out is as the register has it; without, type and name are required.</summary>
public sealed record CejSignatoryBody : OrganisationMention;
