namespace Ctg.Domain.Deployment;

/// <summary>Why something waits for somebody; in the order in which they are listed.</summary>
public enum WorklistKind
{
    /// <summary>A commune parted from one of a perimeter, and nobody has decided whether it stays (INV-20).</summary>
    SplitToDecide,

    /// <summary>A convention has been in force for twelve months without a plan that was adopted (WRK-01).</summary>
    PlanMissing,

    /// <summary>The steering committee of a convention in force has not met for twelve months (WRK-02).</summary>
    CopilMissing,

    /// <summary>A planned date has passed without the action having come that far (WRK-03).</summary>
    ActionLate,

    /// <summary>Nobody leads an action that is neither done nor abandoned (ACT-03).</summary>
    ActionWithoutPilot,

    /// <summary>An indicator does not say where it was before the action (WRK-04).</summary>
    IndicatorWithoutBaseline,

    /// <summary>An action has run since an earlier year, and its indicator has no value of this one (WRK-05).</summary>
    IndicatorWithoutMeasure,

    /// <summary>The law gives a commune of this size a task in early childhood, and no action of its Ctg is about it (WRK-06).</summary>
    EarlyChildhoodMissing,

    /// <summary>A bonus territoire was granted and no longer rests on a Ctg (INV-17).</summary>
    BonusWithoutCtg,
}
