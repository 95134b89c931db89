namespace Ctg.Domain;

/// <content>Those of facilities (FAC) and of what they are granted (INV-17, BON).</content>
public static partial class Rules
{
    /// <summary>A bonus territoire needs a facility that a signing party of a convention of its Caf in force supports, in a year after the end of the Cej of its commune.</summary>
    public const string BonusQualifies = "INV-17";

    /// <summary>A facility closes after it opens.</summary>
    public const string FacilityTime = "FAC-01";

    /// <summary>A facility is in a commune that exists.</summary>
    public const string FacilityCommune = "FAC-02";

    /// <summary>What supports a facility is a local authority.</summary>
    public const string FacilitySupport = "FAC-03";

    /// <summary>A support ends after its start, and an organisation supports a facility once at a time.</summary>
    public const string FacilitySupportTime = "FAC-04";

    /// <summary>What was recorded of a year is corrected for a reason.</summary>
    public const string BonusReason = "BON-01";

    /// <summary>A facility is granted something in years in which it is open.</summary>
    public const string BonusOpen = "BON-02";

    /// <summary>An amount outside the scale of its year is warned of.</summary>
    public const string BonusScale = "BON-03";

    /// <summary>A facility has at most 500 lines.</summary>
    public const string BonusRoom = "BON-04";
}
