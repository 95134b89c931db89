using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Worklist;

/// <summary>How the work of a kind is found and told.</summary>
/// <param name="Rule">That it follows from.</param>
/// <param name="Statement">That finds it.</param>
/// <param name="Read">Says what a row of the statement means.</param>
internal sealed record WorkKind(string Rule, Statement Statement, Func<WorklistRow, Work> Read)
{
    private static readonly Dictionary<WorklistKind, WorkKind> Kinds = new()
    {
        [WorklistKind.SplitToDecide] = new(Rules.Succession, Load("List_Splits_To_Decide"), CommuneWork.Split),
        [WorklistKind.PlanMissing] = new(Rules.WorkPlan, Load("List_Conventions_Without_Plan"), ConventionWork.PlanMissing),
        [WorklistKind.CopilMissing] = new(Rules.WorkCopil, Load("List_Conventions_Without_Copil"), ConventionWork.CopilMissing),
        [WorklistKind.ActionLate] = new(Rules.WorkLate, Load("List_Late_Actions"), ActionWork.Late),
        [WorklistKind.ActionWithoutPilot] = new(Rules.ActionComplete, Load("List_Actions_Without_Pilot"), ActionWork.WithoutPilot),
        [WorklistKind.IndicatorWithoutBaseline] = new(Rules.WorkBaseline, Load("List_Indicators_Without_Baseline"), IndicatorWork.WithoutBaseline),
        [WorklistKind.IndicatorWithoutMeasure] = new(Rules.WorkMeasure, Load("List_Indicators_Without_Measure"), IndicatorWork.WithoutMeasure),
        [WorklistKind.EarlyChildhoodMissing] = new(Rules.WorkEarlyChildhood, Load("List_Communes_Without_Early_Childhood"), CommuneWork.EarlyChildhood),
        [WorklistKind.BonusWithoutCtg] = new(Rules.BonusQualifies, Load("List_Bonuses_Without_Ctg"), BonusWork.WithoutCtg),
    };

    /// <summary>All kinds, in the order in which they are listed.</summary>
    public static IEnumerable<WorklistKind> All => Kinds.Keys.Order();

    public static WorkKind Of(WorklistKind kind) => Kinds[kind];

    private static Statement Load(string name) => Statement.Load($"Deployment/Sql/{name}.sql");
}

/// <summary>What a row means.</summary>
/// <param name="On">Since when it waits.</param>
/// <param name="Message">What to do.</param>
/// <param name="Subject">What it is about; null where that is the convention itself.</param>
/// <param name="Commune">The commune that it is about.</param>
/// <param name="SplitFrom">The commune that it parted from.</param>
internal sealed record Work(DateOnly On, Text Message, WorklistSubject? Subject, TerritoryKey? Commune = null, TerritoryKey? SplitFrom = null);
