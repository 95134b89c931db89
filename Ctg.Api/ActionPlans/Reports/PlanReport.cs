using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans.Reports;

/// <summary>
/// What a steering committee is shown of a plan on a date. It names no person: a report is printed, handed round and kept, where no purge of
/// contacts reaches it any more. Pilots and funders are told as organisations; notes, which may name anybody, stay out.
/// </summary>
public sealed class PlanReport
{
    private readonly IReadOnlyDictionary<Guid, PlanAction> _byId;

    private PlanReport(WholePlan whole, Convention convention, DateOnly asOf, string language)
    {
        (Plan, Convention, AsOf, Words) = (whole.Plan, convention, asOf, new(language));
        _byId = whole.Actions.ToDictionary(a => a.Id);
        Actions = [.. whole.Actions.OrderBy(Order, StringComparer.Ordinal)];
        Total = FiguresOf(Actions);
        Axes = [.. AxesOf()];
        Years = YearMoney.Of(Actions);
        Completeness = Completeness.Of(Actions);
    }

    public ActionPlan Plan { get; }

    public Convention Convention { get; }

    public DateOnly AsOf { get; }

    public ReportWords Words { get; }

    /// <summary>By reference, each followed by what is a part of it.</summary>
    public IReadOnlyList<PlanAction> Actions { get; }

    public Figures.Figures Total { get; }

    /// <summary>In the order of the plan; last, where there are some, the actions that stand under none.</summary>
    public IReadOnlyList<AxisReport> Axes { get; }

    public IReadOnlyList<YearMoney> Years { get; }

    public Completeness Completeness { get; }

    /// <summary>How many communes the perimeter has on the date.</summary>
    public int Communes => Convention.Perimeter.Communes.Count(c => !(c.From > AsOf) && !(c.Until < AsOf));

    /// <summary>What the committee should look at.</summary>
    public IEnumerable<PlanAction> LateOrBlocked => Actions.Where(a => a.IsLateOn(AsOf) || a.Blocked is not null);

    public static PlanReport Of(WholePlan whole, Convention convention, DateOnly asOf, string language) => new(whole, convention, asOf, language);

    public Figures.Figures FiguresOf(IEnumerable<PlanAction> actions) => Figures.Figures.Sum(actions.Select(a => Figures.Figures.Of(a, AsOf)));

    /// <summary>The action that another is a part of.</summary>
    public PlanAction? ParentOf(PlanAction action) => action.Parent is { } id ? _byId.GetValueOrDefault(id) : null;

    private string Order(PlanAction action) => ParentOf(action) is { } parent ? $"{parent.Reference} {action.Reference}" : action.Reference;

    private IEnumerable<AxisReport> AxesOf()
    {
        foreach (var axis in Plan.Axes)
        {
            var codes = axis.Objectives.Select(o => o.Code).Prepend(axis.Code).ToHashSet();
            yield return new(axis, [.. Actions.Where(a => CodeOf(a) is { } code && codes.Contains(code))]);
        }
        if (Actions.Any(a => CodeOf(a) is null)) yield return new(null, [.. Actions.Where(a => CodeOf(a) is null)]);
    }

    /// <summary>A part that stands under nothing of its own stands where the action does that it is a part of.</summary>
    private string? CodeOf(PlanAction action) => action.Axis ?? ParentOf(action)?.Axis;
}

/// <summary>The actions under an axis and its objectives; under none where it is null.</summary>
public sealed record AxisReport(Axis? Axis, IReadOnlyList<PlanAction> Actions)
{
    /// <summary>Of those that were not abandoned, in percent; null where there is none.</summary>
    public decimal? Progress
    {
        get
        {
            var going = Actions.Where(a => a.Status != ActionStatus.Abandoned).ToArray();
            return going.Length == 0 ? null : Math.Round((decimal)going.Average(a => a.Status == ActionStatus.Done ? 100 : a.Progress), 1, MidpointRounding.AwayFromZero);
        }
    }
}

/// <summary>What is planned, granted and spent in euros in a year, or in no one year.</summary>
public sealed record YearMoney(int? Year, Amount Planned, Amount Granted, Amount Spent)
{
    public static IReadOnlyList<YearMoney> Of(IReadOnlyList<PlanAction> actions)
    {
        var lines = actions.SelectMany(a => a.Budget).Where(l => l.Unit == BudgetUnit.Eur).ToLookup(l => l.Year);
        var granted = actions.SelectMany(a => a.Fundings).Where(f => f.State == FundingState.Granted).ToLookup(f => f.Year);
        return
        [
            .. lines.Select(g => g.Key).Union(granted.Select(g => g.Key)).OrderBy(year => year is null).ThenBy(year => year)
                .Select(year => new YearMoney(year, Amount.Sum(lines[year].Select(l => l.Planned)), Amount.Sum(granted[year].Select(f => f.Amount)), Amount.Sum(lines[year].Select(l => l.Actual ?? default)))),
        ];
    }
}
