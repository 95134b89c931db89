using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Domain.Diagnoses;

/// <summary>What a caller writes of a diagnosis.</summary>
public record DiagnosisContent : IReferenced
{
    public required string Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>What it costs to make, in euros; null while that is not known.</summary>
    public Amount? Cost { get; init; }

    /// <summary>What the Caf pays of the cost, in euros.</summary>
    public Amount? CafAid { get; init; }

    /// <summary>The report itself; the service does not hold the file.</summary>
    public LinkedDocument? Document { get; init; }

    /// <summary>In the order of the diagnosis.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];
}

/// <summary>What a diagnosis has found (constat): a need, a strength, a gap.</summary>
public sealed record Finding
{
    /// <summary>Unique in the diagnosis, as in <c>D1</c>.</summary>
    public required string Code { get; init; }

    /// <summary>One of the convention's; null for what is about the whole.</summary>
    public Theme? Theme { get; init; }

    public required string Text { get; init; }

    public required Priority Priority { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The ids of actions, in any plan of the convention, that answer it.</summary>
    public required IReadOnlyList<Guid> Actions { get; init; }

    /// <summary>Whether one of its actions was not abandoned.</summary>
    /// <param name="actions">Where its actions stand.</param>
    public bool IsAnswered(IReadOnlyDictionary<Guid, ActionStatus> actions) =>
        Actions.Any(id => actions.TryGetValue(id, out var status) && status != ActionStatus.Abandoned);
}

/// <summary>A number that a finding rests on.</summary>
public sealed record Figure
{
    public required string Label { get; init; }

    /// <summary>In the unit, with at most four decimals.</summary>
    public required decimal Value { get; init; }

    /// <summary>As in <c>places</c> or <c>%</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Who counted.</summary>
    public string? Source { get; init; }

    /// <summary>The year that it is of.</summary>
    public int? Year { get; init; }
}
