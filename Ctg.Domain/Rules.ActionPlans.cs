namespace Ctg.Domain;

/// <content>Those of action plans (PLN), their actions (ACT), indicators (IND) and measures (MSR).</content>
public static partial class Rules
{
    /// <summary>The move is one that the plan's stage allows.</summary>
    public const string PlanMove = "PLN-01";

    /// <summary>A plan that is submitted has at least one axis.</summary>
    public const string PlanAxes = "PLN-02";

    /// <summary>A closed plan, or the plan of an ended convention, no longer changes.</summary>
    public const string PlanFinal = "PLN-03";

    /// <summary>An axis that actions stand under stays in the plan.</summary>
    public const string PlanAxisInUse = "PLN-04";

    /// <summary>A plan that is written whole names each of its actions once: an action is abandoned, not left out.</summary>
    public const string PlanWhole = "PLN-05";

    /// <summary>A plan has at most 300 actions.</summary>
    public const string PlanRoom = "PLN-06";

    /// <summary>A plan that is written whole says of what it does not write what is there.</summary>
    public const string PlanRead = "PLN-07";

    /// <summary>A plan is adopted by a decision of the steering committee, which the move names.</summary>
    public const string PlanAdopted = "PLN-08";

    /// <summary>An adopted plan is reopened, as a new edition, for a reason.</summary>
    public const string PlanReopened = "PLN-09";

    /// <summary>What a copy of a plan copies is an action of the plan.</summary>
    public const string PlanCopied = "PLN-10";

    /// <summary>The stages of a plan follow each other by their dates.</summary>
    public const string PlanDates = "PLN-11";

    /// <summary>The move is one that the action's status allows.</summary>
    public const string ActionMove = "ACT-01";

    /// <summary>An action is planned once its plan is adopted.</summary>
    public const string ActionPlanAdopted = "ACT-02";

    /// <summary>A planned action has a pilot and planned dates.</summary>
    public const string ActionComplete = "ACT-03";

    /// <summary>Pausing, resuming, giving up and reopening have a reason.</summary>
    public const string ActionReason = "ACT-04";

    /// <summary>The axis of an action is one of its plan.</summary>
    public const string ActionAxis = "ACT-05";

    /// <summary>An action starts and ends on dates that have come, in that order.</summary>
    public const string ActionDates = "ACT-06";

    /// <summary>An action that is done has a measure for each indicator, or a reason for having none.</summary>
    public const string ActionMeasured = "ACT-07";

    /// <summary>An action is a part of another one of its plan, one level deep.</summary>
    public const string ActionParent = "ACT-08";

    /// <summary>An action that started before the convention was signed is warned of.</summary>
    public const string ActionUnsigned = "ACT-09";

    /// <summary>Only an action that is neither done nor abandoned is blocked.</summary>
    public const string ActionBlocked = "ACT-10";

    /// <summary>An action is abandoned by a decision of the steering committee.</summary>
    public const string ActionAbandoned = "ACT-11";

    /// <summary>An action that is done or abandoned is not taken up again once the final evaluation is validated.</summary>
    public const string ActionEvaluated = "ACT-12";

    /// <summary>An action is blocked since a day that has come.</summary>
    public const string ActionBlockedSince = "ACT-13";

    /// <summary>An action is shared with a plan of another convention that has its main theme and some of its time.</summary>
    public const string ActionShared = "ACT-14";

    /// <summary>The target of an indicator lies the way that it is to go from its baseline.</summary>
    public const string IndicatorTarget = "IND-01";

    /// <summary>An indicator that was measured stays.</summary>
    public const string IndicatorMeasured = "IND-02";

    /// <summary>A measure is corrected for a reason.</summary>
    public const string MeasureReason = "MSR-01";

    /// <summary>A measure is of a period that has begun.</summary>
    public const string MeasurePeriod = "MSR-02";

    /// <summary>A measure is of an indicator of its action.</summary>
    public const string MeasureIndicator = "MSR-03";

    /// <summary>A measure that was recorded is corrected, not left out.</summary>
    public const string MeasureKept = "MSR-04";
}
