using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
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

/// <summary>A party as a caller writes it.</summary>
public sealed record PartyBody
{
    public PartyRole? Role { get; init; }

    public OrganisationType? Type { get; init; }

    public string? Name { get; init; }

    /// <summary>For a party of type caf, and only for one.</summary>
    public string? CafCode { get; init; }

    /// <summary>Nine digits with a valid check digit (INV-23).</summary>
    public string? Siren { get; init; }

    public TerritoryKey? Territory { get; init; }
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

/// <summary>A convention as it is read: what is stored, and its situation on the date asked for.</summary>
public sealed record ConventionResource : Convention
{
    /// <summary>On the date of asOf, today in Paris by default.</summary>
    public required Situation Situation { get; init; }
}

/// <summary>A convention as lists show it.</summary>
public record ConventionSummary
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    public required Scope Scope { get; init; }

    public required Stage Stage { get; init; }

    public required DateOnly? StartDate { get; init; }

    public required DateOnly? EndDate { get; init; }

    public required DateOnly? SignedOn { get; init; }

    /// <summary>The Caf that share it, the lead first.</summary>
    public required IReadOnlyList<string> Cafs { get; init; }

    public required IReadOnlyList<Theme> Themes { get; init; }

    public required int CommuneCount { get; init; }

    public static ConventionSummary Of(Convention convention) => new()
    {
        Id = convention.Id,
        Reference = convention.Reference,
        Version = convention.Version,
        Title = convention.Title,
        Scope = convention.Scope,
        Stage = convention.Stage,
        StartDate = convention.StartDate,
        EndDate = convention.EndDate,
        SignedOn = convention.SignedOn,
        Cafs = convention.Cafs(),
        Themes = [.. convention.Themes.Select(t => t.Code)],
        CommuneCount = convention.Perimeter.Communes.Count,
    };
}

/// <summary>An item of the list of conventions.</summary>
public sealed record ListedConvention : ConventionSummary
{
    /// <summary>On the date of asOf, today in Paris by default.</summary>
    public required Situation Situation { get; init; }
}

/// <summary>When to read a convention for.</summary>
public sealed record ConventionReadQuery
{
    /// <summary>The business date that the situation is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>An instant: the convention as it was recorded then, from the change log.</summary>
    public DateTimeOffset? KnownAt { get; set; }
}

/// <summary>Which conventions to list; every parameter given must hold.</summary>
public sealed record ConventionQuery : PageQuery
{
    public IReadOnlyList<Stage>? Stage { get; set; }

    /// <summary>The situation on the date of asOf.</summary>
    public Situation? Situation { get; set; }

    /// <summary>The business date that situations are told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>The code of a Caf that shares them.</summary>
    public string? Caf { get; set; }

    /// <summary>A territory at any level: those whose perimeter has a commune in it.</summary>
    public TerritoryKey? Territory { get; set; }

    /// <summary>One of these themes.</summary>
    public IReadOnlyList<Theme>? Theme { get; set; }

    /// <summary>Part of the title, of the reference or of a party's name, without regard to case and accents.</summary>
    public string? Q { get; set; }

    public DateOnly? StartFrom { get; set; }

    public DateOnly? StartUntil { get; set; }

    public DateOnly? EndFrom { get; set; }

    public DateOnly? EndUntil { get; set; }

    public DateOnly? SignedFrom { get; set; }

    public DateOnly? SignedUntil { get; set; }

    /// <summary>The order; a minus for descending. Conventions without the date count as last.</summary>
    [AllowedValues("startDate", "-startDate", "endDate", "-endDate")]
    public string Sort { get; set; } = "-startDate";
}

/// <summary>A change in the history of a resource.</summary>
public sealed record HistoryEntry
{
    /// <summary>Its place in the one sequence of all changes.</summary>
    public required long Seq { get; init; }

    /// <summary>The version that it made.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The subject of the token.</summary>
    public required string Subject { get; init; }

    /// <summary>The Caf that the subject acted for; * for every Caf.</summary>
    public required string Caf { get; init; }

    /// <summary>created, revised or moved.</summary>
    public required string Operation { get; init; }

    public required string? Reason { get; init; }

    /// <summary>SHA-256, in hexadecimal, over the hash of the version before and this change.</summary>
    public required string Hash { get; init; }
}

/// <summary>Which part of a history to list.</summary>
public sealed record HistoryQuery : PageQuery;
