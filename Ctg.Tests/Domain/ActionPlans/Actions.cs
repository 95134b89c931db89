using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;

namespace Ctg.Tests.Domain.ActionPlans;

/// <summary>An action that fits its plan and its convention, and what it is made from.</summary>
internal static class Actions
{
    public static readonly Convention Signed = Conventions.At(Stage.Signed);

    public static readonly ActionPlan Plan = ActionPlanDecisions.Draft(
        Guid.NewGuid(),
        Signed,
        new ActionPlanContent { Title = "Plan", Axes = [new Axis { Code = "A1", Title = "Axe", Objectives = [new Objective { Code = "A1.1", Title = "Objectif" }] }] },
        Conventions.Today).State!;

    public static readonly ActionPlan Adopted = Plan with { Stage = PlanStage.Adopted };

    public static readonly ActionSurroundings Alone = ActionSurroundings.None;

    public static readonly Indicator Places = new()
    {
        Code = "I1",
        Title = "Places",
        Nature = IndicatorNature.Output,
        Unit = "places",
        Direction = IndicatorDirection.Up,
        Baseline = new DatedValue { Value = 40, On = new(2024, 12, 31) },
        Target = new DatedValue { Value = 60, On = new(2025, 12, 31) },
    };

    public static readonly ActionContent Content = new()
    {
        Title = "Action",
        Axis = "A1",
        Theme = Theme.EarlyChildhood,
        OtherThemes = [],
        Pilot = new Pilot { Type = OrganisationType.Commune, Name = "Évry" },
        PlannedStart = new(2025, 1, 1),
        PlannedEnd = new(2025, 12, 31),
        Publics = [],
        Communes = [Conventions.Evry],
        Indicators = [Places],
    };

    /// <summary>Measured, and started in February.</summary>
    public static PlanAction At(ActionStatus status) => ActionDecisions.Propose(New(1), Plan, Signed, Content, Alone, Conventions.Today).State! with
    {
        Status = status,
        ActualStart = new DateOnly(2025, 2, 1),
        Measures = [Measured("2025-H1", 45)],
    };

    public static Measure Measured(string period, decimal? value, string indicator = "I1") => new() { Indicator = indicator, Period = MeasurePeriod.Parse(period, null), Value = value };

    /// <summary>The place of a new action in its plan.</summary>
    public static NewPlace New(int number) => new(Guid.NewGuid(), $"F-{number:000}", number);

    public static string[] Proposed(ActionContent content) => ActionDecisions.Propose(New(1), Plan, Signed, content, Alone, Conventions.Today).Numbers();
}
