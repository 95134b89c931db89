using Ctg.Api.Http;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions;

/// <summary>A convention as it is read: what is stored, and its situation on the date asked for.</summary>
public sealed record ConventionResource : Convention
{
    /// <summary>On the date of asOf, today in Paris by default.</summary>
    public required Situation Situation { get; init; }
}

/// <summary>A convention after a change.</summary>
public sealed record ChangedConvention : Convention, IWithMessages
{
    /// <summary>Today in Paris.</summary>
    public required Situation Situation { get; init; }

    /// <summary>What it is not refused for and somebody should look at, by rule; the pointers are into the convention.</summary>
    public required IReadOnlyList<ProblemError> Warnings { get; init; }
}

/// <summary>What somebody should look at.</summary>
public sealed record ConventionWarningList : IWithMessages
{
    /// <summary>By rule; the pointers are into the convention.</summary>
    public required IReadOnlyList<ProblemError> Warnings { get; init; }
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

    /// <summary>Of the perimeter, those left out that have left it or merged.</summary>
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
        CommuneCount = convention.Perimeter.Communes.Count(c => c.Until is null),
    };
}

/// <summary>The moves that the stage of a convention has.</summary>
public sealed record ConventionMoves : IWithMessages
{
    /// <summary>Of the convention that was looked at. The entity tag of this answer is one that a move may be asked for with.</summary>
    public required int Version { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>Empty for a stage that is final.</summary>
    public required IReadOnlyList<ConventionMove> Moves { get; init; }
}

/// <summary>A move to another stage.</summary>
public sealed record ConventionMove
{
    public required Stage To { get; init; }

    /// <summary>JSON pointers to what its command must give, besides to and on.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>What the convention does not satisfy yet, by rule; empty for a move that is open.</summary>
    public required IReadOnlyList<ProblemError> Obstacles { get; init; }
}

/// <summary>An item of the list of conventions.</summary>
public sealed record ListedConvention : ConventionSummary
{
    /// <summary>On the date of asOf, today in Paris by default.</summary>
    public required Situation Situation { get; init; }
}
