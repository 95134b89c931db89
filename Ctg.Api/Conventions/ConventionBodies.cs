using Ctg.Api.Organisations;
using Ctg.Api.References;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Conventions;

/// <summary>What a caller writes of a convention.</summary>
public record ConventionBody
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public Scope? Scope { get; init; }

    /// <summary>First day; may be before the signature.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Last day; at most five years after the start (INV-01).</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The day of the public signing, which has no effect in law.</summary>
    public DateOnly? CeremonyOn { get; init; }

    /// <summary>One of them the Caf that leads (INV-03).</summary>
    public IReadOnlyList<PartyBody>? Parties { get; init; }

    public IReadOnlyList<ThemeBody>? Themes { get; init; }

    public PerimeterBody? Perimeter { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReferenceBody>? ExternalReferences { get; init; }
}

/// <summary>A convention to create.</summary>
public sealed record NewConvention : ConventionBody
{
    /// <summary>Unique within the lead Caf; given by the service where it is left out.</summary>
    public string? Reference { get; init; }
}

/// <summary>A party as a caller writes it: an organisation in its role. With the id of an organisation, what is left out is as the register has it; without, type and name are required.</summary>
public sealed record PartyBody : OrganisationMention
{
    public PartyRole? Role { get; init; }

    /// <summary>Whether the convention waits for its signature: true by default; false for the role associated, always true for leadCaf.</summary>
    public bool? MustSign { get; init; }
}

/// <summary>A theme as a caller writes it.</summary>
public sealed record ThemeBody
{
    public Theme? Code { get; init; }

    public string? LocalLabel { get; init; }
}

/// <summary>A perimeter as a caller gives it; it is stored as communes.</summary>
public sealed record PerimeterBody
{
    /// <summary>Communes, EPCI, EPT, syndicats, Caf or départements (INV-04).</summary>
    public IReadOnlyList<TerritoryKey>? Territories { get; init; }
}

/// <summary>A move to another stage.</summary>
public sealed record MoveBody
{
    public Stage? To { get; init; }

    /// <summary>When it happened; for terminated, the last day in force. For signed it is not before the last signature.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Required to go back and to abandon. To signed, it overrides a refusal by INV-06.</summary>
    public string? Reason { get; init; }

    /// <summary>Required to terminate.</summary>
    public TerminationCause? Cause { get; init; }

    /// <summary>Required to terminate.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>Required to terminate.</summary>
    public string? DecisionReference { get; init; }

    /// <summary>
    /// To deliberation: when the shared diagnosis was validated. Either this or diagnosisWaiver. Where the convention has a diagnosis here, its date
    /// counts: it may be left out, and is the same where it is given.
    /// </summary>
    public DateOnly? DiagnosisValidatedOn { get; init; }

    /// <summary>To deliberation: why there is no validated diagnosis.</summary>
    public string? DiagnosisWaiver { get; init; }
}

/// <summary>What shall be other than in the convention that is renewed.</summary>
public sealed record RenewalBody
{
    /// <summary>Unique within the lead Caf; given by the service where it is left out.</summary>
    public string? Reference { get; init; }

    /// <summary>By default the title of the convention that is renewed.</summary>
    public string? Title { get; init; }

    /// <summary>By default the day after the end of the convention that is renewed (INV-09).</summary>
    public DateOnly? StartDate { get; init; }

    public DateOnly? EndDate { get; init; }
}
