using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain.Properties;

/// <summary>Between two commands communes may merge, which carries the convention over as the import of a vintage does.</summary>
internal static class Mergers
{
    public static Life Before(Step step, Life life)
    {
        var dice = new Dice(step.Number ^ 0x2545F491);
        if (!dice.Percent(5)) return life;
        var left = World.Communes.Where(key => life.Mergers.All(m => m.Before.Key != key)).ToArray();
        if (left.Length < 2) return life;
        var gone = dice.Of(left);
        var merger = new Movement
        {
            Kind = dice.Of(MovementKind.Merged, MovementKind.CommuneNouvelle, MovementKind.RecodedBySeat),
            // What others have merged into ends no earlier than they did.
            EffectiveOn = dice.Day(life.Mergers.Where(m => m.After.Key == gone).Select(m => m.EffectiveOn).DefaultIfEmpty(new(2024, 1, 1)).Max(), new(2029, 6, 30)),
            Before = new() { Key = gone, Name = "Avant" },
            After = new() { Key = dice.Of([.. left.Where(key => key != gone)]), Name = "Après" },
        };
        return life with { Current = PerimeterSuccession.Carry(life.Current, [merger]), Mergers = [.. life.Mergers, merger] };
    }
}
