using System.ComponentModel.DataAnnotations;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans.Figures;

/// <summary>Which actions to sum up; every parameter given must hold.</summary>
public sealed record ActionFiguresQuery
{
    /// <summary>One of these as the main theme, so that no action counts twice.</summary>
    public IReadOnlyList<Theme>? Theme { get; set; }

    /// <summary>A territory at any level: the actions for a commune in it, or for the whole of a perimeter that has one.</summary>
    public TerritoryKey? Territory { get; set; }

    /// <summary>The code of a Caf that shares the convention.</summary>
    public string? Caf { get; set; }

    /// <summary>The id of a convention.</summary>
    public Guid? Convention { get; set; }

    /// <summary>The id of a plan.</summary>
    public Guid? Plan { get; set; }

    /// <summary>Of budgets and fundings, only the lines of this year; the actions are counted all the same.</summary>
    [Range(1900, 2199)]
    public int? Year { get; set; }

    /// <summary>The business date that late is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }
}

/// <summary>What actions come to: of all of them, of each main theme, and of each axis of a plan.</summary>
public sealed record ActionFigures
{
    public required DateOnly AsOf { get; init; }

    public required Figures Total { get; init; }

    /// <summary>In the order of the themes' codes; a theme without actions is left out.</summary>
    public required IReadOnlyList<ThemeFigures> Themes { get; init; }

    /// <summary>Of a plan, in the order of the codes, last what stands under none; one without actions is left out. Null where no plan is asked for: each has codes of its own.</summary>
    public required IReadOnlyList<AxisFigures>? Axes { get; init; }

    /// <summary>Each action has one main theme and stands under one code at most, so each sum is that of its rows.</summary>
    internal static ActionFigures Of(DateOnly asOf, IReadOnlyList<ActionFiguresRow> rows, bool ofPlan) => new()
    {
        AsOf = asOf,
        Total = Figures.Sum(rows),
        Themes = [.. rows.GroupBy(r => r.Theme).Select(g => new ThemeFigures(g.Key, Figures.Sum(g)))],
        Axes = ofPlan
            ? [.. rows.GroupBy(r => r.Axis).OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new AxisFigures(g.Key, Figures.Sum(g)))]
            : null,
    };
}

/// <summary>What the actions of a main theme come to.</summary>
public sealed record ThemeFigures : Figures
{
    internal ThemeFigures(Theme theme, Figures sums)
        : base(sums) => Theme = theme;

    public Theme Theme { get; }
}

/// <summary>What the actions under an axis, or under an objective, come to.</summary>
public sealed record AxisFigures : Figures
{
    internal AxisFigures(string? code, Figures sums)
        : base(sums) => Code = code;

    /// <summary>As the actions name it: what stands under an objective counts there, not under its axis again. Null for actions under none.</summary>
    public string? Code { get; }
}
