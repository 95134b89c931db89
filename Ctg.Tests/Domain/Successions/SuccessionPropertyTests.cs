using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;
using Ctg.Tests.Domain.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Ctg.Tests.Domain.Successions;

/// <summary>What holds of every perimeter and every history of mergers; <c>CTG_TEST_SEED</c>, an integer, takes other ones.</summary>
public sealed class SuccessionPropertyTests
{
    private static readonly ulong Seed = TestSeed.Or(20_250_101);
    private static readonly DateOnly First = new(2023, 1, 1);
    private static readonly DateOnly Last = new(2030, 12, 31);

    [Test]
    public void No_commune_that_passed_is_in_the_perimeter_from_that_day_on() => Check((_, movements, after) => movements
        .Where(m => after.LastDay() is not { } last || m.EffectiveOn <= last)
        .SelectMany(m => Days().Where(day => day >= m.EffectiveOn && Covered(after, day).Contains(m.Before.Key)).Select(day => $"{m.Before.Key} on {day}")));

    [Test]
    public void Who_is_covered_on_a_day_is_who_was_with_each_commune_under_its_name_of_that_day() => Check((before, movements, after) => Days()
        .Where(day => !Covered(after, day).SetEquals(Covered(before, day).Select(key => NameOn(key, day, movements)))).Select(day => $"{day}"));

    [Test]
    public void A_commune_is_in_it_once_at_a_time() => Check((before, _, after) => StateInvariants.Broken(after, null)
        .Except(StateInvariants.Broken(before, null)).Where(name => name.StartsWith("a commune", StringComparison.Ordinal)));

    [Test]
    public void To_carry_twice_in_any_order_or_day_by_day_is_to_carry_once() => Check((before, movements, after) =>
    [
        .. ReferenceEquals(PerimeterSuccession.Carry(after, movements), after) ? Array.Empty<string>() : ["twice"],
        .. Same(PerimeterSuccession.Carry(before, [.. movements.Reverse()]), after) ? Array.Empty<string>() : ["in another order"],
        .. Same(movements.GroupBy(m => m.EffectiveOn).OrderBy(g => g.Key).Aggregate(before, (c, day) => PerimeterSuccession.Carry(c, [.. day])) with { Version = after.Version }, after)
            ? Array.Empty<string>() : ["day by day"],
    ]);

    [Test]
    public void The_histories_are_such_that_something_happens()
    {
        var (carried, chains, replaced) = (0, 0, 0);
        Check((before, _, after) =>
        {
            if (!ReferenceEquals(before, after)) carried++;
            if (after.Perimeter.Successions.Any(s => after.Perimeter.Successions.Any(t => t.Commune == s.Successor))) chains++;
            if (after.Perimeter.Successions.Any(s => !after.Perimeter.Communes.Any(c => c.Territory == s.Commune))) replaced++;
            return [];
        });
        Assert.That((carried > 100, chains > 20, replaced > 20), Is.EqualTo((true, true, true)), $"{carried} {chains} {replaced}");
    }

    private static void Check(Func<Convention, Movement[], Convention, IEnumerable<string>> broken) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(Seed, 1),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), number =>
        {
            var dice = new Dice(number);
            var (before, movements) = (Any(dice), History(dice));
            var faults = broken(before, movements, PerimeterSuccession.Carry(before, movements)).ToArray();
            if (faults.Length > 0)
                throw new AssertionException($"{number}: {Moves.Told(before.Perimeter)}; {string.Join(", ", movements.Select(m => $"{m.Before.Name}>{m.After.Name} {m.EffectiveOn}"))}: {string.Join("; ", faults)}");
        }));

    /// <summary>A convention of any stage, perhaps without dates, with rows that do not overlap.</summary>
    private static Convention Any(Dice dice)
    {
        var stage = dice.Of(Stage.Draft, Stage.Preparation, Stage.Signed, Stage.Signed, Stage.Terminated);
        var rows = dice.Some(Enumerable.Range(0, 6)).SelectMany(i => Rows(dice, Moves.Commune((char)('A' + i))));
        var convention = Conventions.At(stage) with { Perimeter = new Perimeter { Territories = [], Communes = [.. rows] } };
        return stage == Stage.Draft && dice.Percent(50) ? convention with { StartDate = null, EndDate = dice.Percent(50) ? null : convention.EndDate } : convention;
    }

    private static PerimeterCommune[] Rows(Dice dice, TerritoryKey key)
    {
        var whole = new PerimeterCommune { Territory = key, Origin = PerimeterOrigin.Initial };
        var (leaves, returns) = (Month(dice), Month(dice));
        if (dice.Percent(50)) return [whole];
        if (dice.Percent(50)) return [whole with { From = leaves, Origin = PerimeterOrigin.Amendment }];
        return returns > leaves ? [whole with { Until = leaves }, whole with { From = returns, Origin = PerimeterOrigin.Amendment }] : [whole with { Until = leaves }];
    }

    /// <summary>Mergers into a commune of a later letter, none after that one has merged itself.</summary>
    private static Movement[] History(Dice dice)
    {
        var (movements, until) = (new List<Movement>(), new Dictionary<char, DateOnly>());
        for (var letter = 'G'; letter >= 'A'; letter--)
        {
            if (letter == 'G' || dice.Percent(40)) continue;
            var into = (char)(letter + 1 + dice.Below('G' - letter));
            var on = dice.Percent(30) ? new DateOnly(2025, 1, 1) : Month(dice);
            if (until.TryGetValue(into, out var last) && on > last) on = last;
            until[letter] = on;
            movements.Add(Moves.Of($"{letter}>{into}", $"{on:yyyy-MM-dd}", dice.Of(MovementKind.Merged, Moves.Nouvelle, MovementKind.RecodedBySeat)));
        }
        return [.. movements];
    }

    private static DateOnly Month(Dice dice) => dice.Day(First, Last) is var day ? new(day.Year, day.Month, 1) : default;

    private static IEnumerable<DateOnly> Days()
    {
        for (var day = First; day <= Last; day = day.AddMonths(1)) yield return day;
        for (var day = First; day <= Last; day = day.AddMonths(1)) yield return day.AddDays(-1);
    }

    /// <summary>The communes of a convention on a day, as the figures count them: nobody before it begins, or after its last day.</summary>
    private static HashSet<TerritoryKey> Covered(Convention convention, DateOnly day) => convention.StartDate is not { } start || day < start || day > convention.LastDay()
        ? []
        : [.. convention.Perimeter.Communes.Where(c => !(c.From > day) && !(c.Until < day)).Select(c => c.Territory)];

    private static TerritoryKey NameOn(TerritoryKey key, DateOnly day, Movement[] movements) =>
        movements.FirstOrDefault(m => m.Before.Key == key && m.EffectiveOn <= day) is { } merger ? NameOn(merger.After.Key, day, movements) : key;

    private static bool Same(Convention one, Convention other) =>
        one.Version == other.Version && one.Perimeter.Communes.SequenceEqual(other.Perimeter.Communes) && one.Perimeter.Successions.SequenceEqual(other.Perimeter.Successions);
}
