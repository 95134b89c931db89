using Ctg.Api.Organisations;
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

    /// <summary>One of them the Caf that leads (INV-03).</summary>
    public IReadOnlyList<PartyBody>? Parties { get; init; }

    public IReadOnlyList<ThemeBody>? Themes { get; init; }

    public PerimeterBody? Perimeter { get; init; }
}

/// <summary>A convention to create.</summary>
public sealed record NewConvention : ConventionBody
{
    /// <summary>Unique within the lead Caf; given by the service where it is left out.</summary>
    public string? Reference { get; init; }
}

/// <summary>A party as a caller writes it: an organisation in its role.</summary>
public sealed record PartyBody : OrganisationBody
{
    public PartyRole? Role { get; init; }
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
    /// <summary>Communes, EPCI, EPT or départements (INV-04).</summary>
    public IReadOnlyList<TerritoryKey>? Territories { get; init; }
}

/// <summary>A move to another stage.</summary>
public sealed record MoveBody
{
    public Stage? To { get; init; }

    /// <summary>When it happened: for signed, the date of the last signature needed; for terminated, the last day in force.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Required to go back and to abandon.</summary>
    public string? Reason { get; init; }

    /// <summary>Required to terminate.</summary>
    public TerminationCause? Cause { get; init; }

    /// <summary>Required to terminate.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>Required to terminate.</summary>
    public string? DecisionReference { get; init; }
}
