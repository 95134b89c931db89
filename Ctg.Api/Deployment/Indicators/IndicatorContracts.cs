using Ctg.Api.Deployment.Explanations;
using Ctg.Api.Http;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Indicators;

/// <summary>Of which territory to tell indicators.</summary>
public sealed record IndicatorQuery : IRefusable
{
    /// <summary>A territory at any level: the actions for a commune in it, or for the whole of a perimeter that has one; the whole country where it is left out.</summary>
    public TerritoryKey? Within { get; set; }

    /// <summary>The date; today in Paris by default.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Whether to list what the figures are made of.</summary>
    public bool Explain { get; set; }
}

/// <summary>What the actions of conventions in force are judged by.</summary>
public sealed record IndicatorReport : IWithMessages
{
    /// <summary>Null for the whole country.</summary>
    public required TerritoryKey? Within { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>By the main theme of the actions, in the order of the themes; one without actions is left out.</summary>
    public required IReadOnlyList<ThemeIndicators> Items { get; init; }

    /// <summary>What the figures are made of, indicator by indicator; null where it was not asked for.</summary>
    public required IReadOnlyList<ExplainedIndicator>? Explanation { get; init; }
}

/// <summary>The indicators of the actions of a main theme. Abandoned actions are left out.</summary>
public sealed record ThemeIndicators
{
    public required Theme Theme { get; init; }

    /// <summary>What the theme is called, in French or English.</summary>
    public required string Label { get; init; }

    /// <summary>Actions, with or without indicators.</summary>
    public required int Actions { get; init; }

    public required int Indicators { get; init; }

    /// <summary>Those of means.</summary>
    public required int Means { get; init; }

    public required int Outputs { get; init; }

    public required int Results { get; init; }

    public required int Impacts { get; init; }

    public required int WithBaseline { get; init; }

    public required int WithTarget { get; init; }

    /// <summary>Those with a value for a period that has a day in the year of the date, up to it.</summary>
    public required int MeasuredThisYear { get; init; }

    /// <summary>Those without a value for any period that had begun by the date.</summary>
    public required int NeverMeasured { get; init; }
}
