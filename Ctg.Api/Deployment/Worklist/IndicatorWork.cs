using Ctg.Api.Persistence;
using Ctg.Domain;

namespace Ctg.Api.Deployment.Worklist;

/// <summary>What indicators wait for.</summary>
internal static class IndicatorWork
{
    public static Work WithoutBaseline(WorklistRow row) => Of(row, row.Since, (indicator, action) => new(
        $"L'indicateur {indicator} de l'action {action} n'a pas de valeur de départ : relever celle d'avant l'action.",
        $"The indicator {indicator} of the action {action} has no baseline: record where it was before the action."));

    public static Work WithoutMeasure(WorklistRow row) => Of(row, new(row.AskedOn.Year, 1, 1), (indicator, action) => new(
        $"L'indicateur {indicator} de l'action {action}, engagée en {row.Since.Year}, n'a pas de valeur pour {row.AskedOn.Year} : enregistrer une mesure.",
        $"The indicator {indicator} of the action {action}, which began in {row.Since.Year}, has no value for {row.AskedOn.Year}: record a measure."));

    private static Work Of(WorklistRow row, DateOnly on, Func<string, string, Text> message)
    {
        var action = Documents.Read<Measured>(row.Document);
        var indicator = action.Indicators.First(i => i.Code == row.Code);
        return new(
            on,
            message($"{indicator.Code} ({indicator.Title})", $"{action.Reference} ({action.Title})"),
            new() { Type = WorklistSubjectType.Indicator, Name = indicator.Title, Href = $"/v1/actions/{action.Id}" });
    }

    /// <summary>What is read of an action.</summary>
    private sealed record Measured
    {
        public required Guid Id { get; init; }

        public required string Reference { get; init; }

        public required string Title { get; init; }

        public required IReadOnlyList<Named> Indicators { get; init; }
    }

    private sealed record Named
    {
        public required string Code { get; init; }

        public required string Title { get; init; }
    }
}
