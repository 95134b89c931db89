using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions;

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
