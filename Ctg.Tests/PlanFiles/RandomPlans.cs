using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Contacts;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;
using Ctg.Tests.Domain;
using Ctg.Tests.Domain.ActionPlans;
using Ctg.Tests.Domain.Properties;

namespace Ctg.Tests.PlanFiles;

/// <summary>Plans at random that no rule refuses, with texts that files are apt to lose.</summary>
internal static class RandomPlans
{
    private static readonly Theme[] Themes = [.. Actions.Signed.Themes.Select(t => t.Code)];

    private static readonly string[] Pieces =
    [
        "Relais", " ", "petite enfance", "=1+1", "'=1+1", "-2", "+33", "@x", "'", "''-", ";", ",", "\t", "\n", "\r\n", "\r", "\"", "|", "\\|", "\\", "é", "Œ", "😀", "_x000D_", "_x", "&amp;", "<b>", "]]>",
        "\u00A0", "\u2028", "\uFFFE", "2025-01-01", "01/02/2025", "1,5", "00123", "1E5", "VRAI",
    ];

    public static WholePlan Any(Dice dice)
    {
        var axes = Some(dice, 4, i => new Axis { Code = $"A{i}", Title = Text(dice), Objectives = Some(dice, 3, j => new Objective { Code = $"A{i}.{j}", Title = Text(dice) }) });
        var plan = Actions.Adopted with { Title = Text(dice), ExternalReferences = References(dice), Axes = axes.Length == 0 ? [new Axis { Code = "Z", Title = "Axe" }] : axes };
        var actions = new List<PlanAction>();
        for (var number = dice.Below(6); number > 0; number--) actions.Add(Action(dice, plan, actions));
        return new(plan, actions);
    }

    private static PlanAction Action(Dice dice, ActionPlan plan, List<PlanAction> before)
    {
        var status = dice.Of(Enum.GetValues<ActionStatus>());
        var isComplete = status is not ActionStatus.Proposed and not ActionStatus.Abandoned;
        var indicators = Some(dice, 3, i => Indicator(dice, i));
        if (isComplete) indicators = [.. indicators, Indicator(dice, 9) with { Target = Value(dice, 100) }];
        var theme = dice.Of(Themes);
        var parents = before.Where(a => a.Parent is null).ToArray();
        return new()
        {
            Id = dice.Id(),
            PlanId = plan.Id,
            ConventionId = plan.ConventionId,
            Reference = dice.Percent(70) ? $"F-{before.Count + 1:000}" : $"R{before.Count}.x",
            Version = 1 + dice.Below(3),
            Status = status,
            StatusReason = Maybe(dice, Text),
            Decision = Maybe(dice, Text),
            ActualStart = Maybe<DateOnly?>(dice, d => Day(d)),
            Measures = [.. indicators.SelectMany(i => Some(dice, 3, n => Measure(dice, i, n))).OrderBy(m => m.Indicator, StringComparer.Ordinal).ThenBy(m => m.Period.FirstDay).ThenBy(m => m.Period.LastDay)],
            Title = Text(dice),
            Axis = dice.Percent(50) ? dice.Of([.. plan.Codes()]) : null,
            Parent = parents.Length > 0 && dice.Percent(40) ? dice.Of(parents).Id : null,
            Theme = theme,
            OtherThemes = dice.Some(Themes.Where(t => t != theme)),
            Finding = Maybe(dice, Text),
            Objectives = Maybe(dice, Text),
            ExpectedResults = Maybe(dice, Text),
            Means = Maybe(dice, Text),
            Priority = Maybe<Priority?>(dice, d => d.Of(Enum.GetValues<Priority>())),
            Pilot = isComplete || dice.Percent(50) ? new Pilot { Type = Type(dice), Name = Text(dice), Siren = Siren(dice), Contact = Maybe(dice, Contact) } : null,
            Partners = Some(dice, 3, _ => new Partner { Type = Type(dice), Name = Text(dice), Siren = Siren(dice), Role = Maybe(dice, Text) }),
            PlannedStart = isComplete || dice.Percent(50) ? Day(dice, 2024) : null,
            PlannedEnd = isComplete || dice.Percent(50) ? Day(dice, 2026) : null,
            Milestones = Some(dice, 3, _ => new Milestone { Title = Text(dice), Due = Day(dice), Status = dice.Of(Enum.GetValues<MilestoneStatus>()) }),
            Publics = dice.Some(Enum.GetValues<TargetPublic>(), 20),
            Communes = dice.Some(new TerritoryKey[] { Conventions.Evry }),
            Progress = dice.Below(101),
            Blocked = status is not ActionStatus.Done and not ActionStatus.Abandoned && dice.Percent(30) ? new Block { Reason = Text(dice), Since = Day(dice, 2024) } : null,
            Budget = Some(dice, 4, i => new BudgetLine
            {
                Nature = i % 2 == 0 ? BudgetNature.Operating : BudgetNature.Investment,
                Unit = i < 3 ? BudgetUnit.Eur : BudgetUnit.Fte,
                Year = 2024 + i,
                Planned = Euros(dice),
                Actual = Maybe<Amount?>(dice, d => Euros(d)),
            }),
            Fundings = Some(dice, 3, _ => new Funding
            {
                Type = Type(dice),
                Name = Text(dice),
                Siren = Siren(dice),
                Year = Maybe<int?>(dice, d => 2024 + d.Below(5)),
                Amount = Euros(dice),
                State = dice.Of(Enum.GetValues<FundingState>()),
            }),
            Indicators = indicators,
            Tags = Some(dice, 4, i => $"{i}{Text(dice)}".Trim()),
            Notes = Some(dice, 2, _ => new ActionNote { On = Day(dice), Text = Text(dice) }),
            ExternalReferences = References(dice),
            Annexes = Some(dice, 2, _ => new Annex { Title = Text(dice), Uri = $"https://ged.example/{dice.Below(99)}?a=1&b=%20", Sha256 = Maybe(dice, _ => new string('a', 64)) }),
        };
    }

    private static ExternalReference[] References(Dice dice) =>
        Some(dice, 3, i => new ExternalReference { System = $"{dice.Of("elan", "Sias.2", "x-")}{i}", Id = $"{dice.Of("0", "A/1", "1:2", "2025-01-01", "1E5:", "a_b.c-")}{dice.Below(99)}" });

    private static Indicator Indicator(Dice dice, int number) => new()
    {
        Code = $"I{number}",
        Title = Text(dice),
        Nature = dice.Of(Enum.GetValues<IndicatorNature>()),
        Unit = Text(dice),
        Direction = IndicatorDirection.Up,
        Baseline = Maybe(dice, d => Value(d, -5)),
        Target = Maybe(dice, d => Value(d, 5)),
    };

    private static DatedValue Value(Dice dice, int from) => new() { Value = from + (from < 0 ? -Fraction(dice) : Fraction(dice)), On = Day(dice) };

    private static decimal Fraction(Dice dice) => dice.Of(0m, 0.5m, 0.0001m, 999_999_999.1234m, 12m);

    private static Measure Measure(Dice dice, Indicator indicator, int number)
    {
        var period = MeasurePeriod.Parse(new[] { "2024", "2024-H2", "2025-Q1", "2025-06" }[number], null);
        return dice.Percent(70)
            ? new() { Indicator = indicator.Code, Period = period, Value = dice.Below(100) * 0.25m / 1.00m, Source = Maybe(dice, Text) }
            : new() { Indicator = indicator.Code, Period = period, Absence = Text(dice) };
    }

    private static Contact Contact(Dice dice) => new() { Name = Text(dice), Function = Maybe(dice, Text), Email = Maybe(dice, _ => "c@caf.example"), Phone = Maybe(dice, _ => "+33 1 60"), PurgeOn = Day(dice) };

    private static OrganisationType Type(Dice dice) => dice.Of(Enum.GetValues<OrganisationType>());

    private static string? Siren(Dice dice) => Maybe(dice, _ => Support.Samples.Siren);

    private static Amount Euros(Dice dice) => Amount.TryOf(dice.Of(0m, 0.01m, 1234.5m, 999_999_999_999.99m, 42m), out var amount) ? amount : default;

    private static DateOnly Day(Dice dice) => dice.Day(Actions.Signed.StartDate!.Value, new(2026, 6, 15));

    private static DateOnly Day(Dice dice, int year) => dice.Day(new(year, 1, 1), new(year, 6, 1));

    /// <summary>Never blank.</summary>
    public static string Text(Dice dice)
    {
        var text = string.Concat(Enumerable.Range(0, 1 + dice.Below(6)).Select(_ => dice.Of(Pieces)));
        return string.IsNullOrWhiteSpace(text) ? "x" : text;
    }

    private static T? Maybe<T>(Dice dice, Func<Dice, T> make) => dice.Percent(60) ? make(dice) : default;

    private static T[] Some<T>(Dice dice, int most, Func<int, T> make) => [.. Enumerable.Range(0, dice.Below(most + 1)).Select(make)];
}
