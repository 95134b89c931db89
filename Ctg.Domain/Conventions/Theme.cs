namespace Ctg.Domain.Conventions;

/// <summary>A theme of the national list (ten on caf.fr), of earlier conventions, or crossCutting for governance.</summary>
public enum Theme
{
    EarlyChildhood,
    Childhood,
    Youth,
    Parenting,
    AccessToRights,
    DigitalInclusion,
    SocialLife,
    Housing,
    Disability,
    SocialSupport,
    Integration,
    Precarity,
    Autonomy,
    Seniors,
    LeisureAndHolidays,
    LivingEnvironment,
    Culture,
    Mobility,
    CrossCutting,
}

/// <summary>A theme that a convention has chosen, under the name it bears locally.</summary>
public sealed record ChosenTheme
{
    public required Theme Code { get; init; }

    public string? LocalLabel { get; init; }
}
