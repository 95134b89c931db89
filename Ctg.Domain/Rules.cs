namespace Ctg.Domain;

/// <summary>
/// The numbers of the rules, as a caller finds them in a refusal. INV rules are the invariants of the field; STG, PLN and ACT rules are
/// the guards of the state machines of a convention, an action plan and an action; ORG rules are those of the register of organisations.
/// </summary>
public static class Rules
{
    /// <summary>The start is before the end, and the period as first written lasts at most five years (configurable).</summary>
    public const string Period = "INV-01";

    /// <summary>A signature is never later than the end of the convention. It may be later than its start: most are.</summary>
    public const string SignatureBeforeEnd = "INV-02";

    /// <summary>Exactly one Caf leads, and at least one local authority is a party.</summary>
    public const string Parties = "INV-03";

    /// <summary>A perimeter holds communes that exist; an EPCI, an EPT or a département is expanded to its communes.</summary>
    public const string Perimeter = "INV-04";

    /// <summary>Early childhood, youth and parenting, and at least one theme more (circular of 16 January 2020).</summary>
    public const string Themes = "INV-05";

    /// <summary>Once signed, dates, parties, perimeter and themes change only through an amendment.</summary>
    public const string FrozenOnceSigned = "INV-07";

    /// <summary>The dates of an action lie within the period of its convention.</summary>
    public const string ActionPeriod = "INV-12";

    /// <summary>The themes of an action are among those of its convention, and exactly one is its main theme.</summary>
    public const string ActionThemes = "INV-13";

    /// <summary>The communes of an action are within the perimeter of its convention.</summary>
    public const string ActionCommunes = "INV-14";

    /// <summary>A SIREN has nine digits and a valid Luhn check digit.</summary>
    public const string Siren = "INV-23";

    /// <summary>The move is one that the stage allows.</summary>
    public const string StageMove = "STG-01";

    /// <summary>From preparation on, a convention has planned dates.</summary>
    public const string StageDates = "STG-02";

    /// <summary>From preparation on, a convention covers at least one commune.</summary>
    public const string StageCommunes = "STG-03";

    /// <summary>Going back, giving up or ending early has a reason.</summary>
    public const string StageReason = "STG-04";

    /// <summary>A termination has its cause, its notification, its decision, and takes effect within the period.</summary>
    public const string StageTermination = "STG-05";

    /// <summary>A stage records what has happened: its date is not in the future (the effect of a termination may be).</summary>
    public const string StageDate = "STG-06";

    /// <summary>An abandoned or terminated convention no longer changes.</summary>
    public const string StageFinal = "STG-07";

    /// <summary>The move is one that the plan's stage allows.</summary>
    public const string PlanMove = "PLN-01";

    /// <summary>A plan that is submitted has at least one axis.</summary>
    public const string PlanAxes = "PLN-02";

    /// <summary>A closed plan, or the plan of an ended convention, no longer changes.</summary>
    public const string PlanFinal = "PLN-03";

    /// <summary>An axis that actions stand under stays in the plan.</summary>
    public const string PlanAxisInUse = "PLN-04";

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

    /// <summary>A Caf has its code, and only a Caf has one.</summary>
    public const string OrganisationCaf = "ORG-01";
}
