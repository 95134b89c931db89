using Ctg.Domain.Conventions;

namespace Ctg.Domain.Steering;

/// <summary>What meetings, posts and evaluations have in common with each other.</summary>
internal static class SteeringRules
{
    /// <summary>
    /// The steering of an abandoned convention stays as it is. After the end of a signed one it goes on: minutes are written and evaluations made then.
    /// </summary>
    public static IEnumerable<Refusal> NotAbandoned(Convention convention, string rule)
    {
        if (convention.Stage == Stage.Abandoned)
            yield return new(rule, "/stage", new("La convention est abandonnée : son pilotage ne change plus.", "The convention was abandoned: its steering no longer changes."));
    }

    /// <summary>A theme that is given now is one of the convention's; one that was given stays, whatever amendments remove.</summary>
    public static IEnumerable<Refusal> OfConvention(Theme? theme, bool stays, Convention convention, string rule, string pointer)
    {
        if (theme is { } code && !stays && convention.Themes.All(t => t.Code != code))
            yield return new(rule, pointer, new("Cette thématique n'est pas une de celles de la convention.", "This theme is not one of the convention's."));
    }
}
