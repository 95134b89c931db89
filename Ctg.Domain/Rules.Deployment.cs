namespace Ctg.Domain;

/// <content>Those of the worklist (WRK): they refuse nothing, and say what waits for somebody where no other rule does.</content>
public static partial class Rules
{
    /// <summary>A convention has an adopted action plan within twelve months of its start.</summary>
    public const string WorkPlan = "WRK-01";

    /// <summary>The steering committee of a convention in force meets at least every twelve months.</summary>
    public const string WorkCopil = "WRK-02";

    /// <summary>An action starts and ends by its planned dates.</summary>
    public const string WorkLate = "WRK-03";

    /// <summary>An indicator says where it was before the action.</summary>
    public const string WorkBaseline = "WRK-04";

    /// <summary>Each indicator of an action that has run since an earlier year is measured every year.</summary>
    public const string WorkMeasure = "WRK-05";

    /// <summary>The Ctg of a commune that has tasks of its own in early childhood has an action about it.</summary>
    public const string WorkEarlyChildhood = "WRK-06";
}
