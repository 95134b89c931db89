using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Amendments;
using FsCheck;
using FsCheck.Fluent;

namespace Ctg.Tests.Domain.Properties;

/// <summary>
/// No sequence of commands leads where an invariant is broken. The sequences are the same on every run; <c>CTG_TEST_SEED</c>, an integer,
/// takes others.
/// </summary>
public sealed class LifePropertyTests
{
    private const int Sequences = 400;

    private static readonly ulong Seed = TestSeed.Or(20_200_116);

    [Test]
    public void No_sequence_of_commands_reaches_a_state_that_breaks_an_invariant() => Check(turn =>
    {
        var (before, after) = (turn.Before.Current, turn.After.Current);
        return turn.Decision.State is null ? []
            : turn.Kind == Kind.Renew ? [.. StateInvariants.Broken(after, before), .. after.Version == 1 && before.SignedOn is not null ? Array.Empty<string>() : ["a renewal begins anew"]]
            : [.. StateInvariants.Broken(after, turn.After.Predecessor), .. StepInvariants.Broken(before, after)];
    });

    [Test]
    public void No_commune_that_has_merged_is_covered_afterwards_whatever_was_commanded() => Check(turn =>
    {
        var after = turn.After.Current;
        return after.Stage == Stage.Abandoned ? [] :
        [
            .. from merger in turn.After.Mergers
               where !(after.LastDay() < merger.EffectiveOn)
               from row in after.Perimeter.Communes
               where row.Territory == merger.Before.Key && !(row.Until < merger.EffectiveOn) && !(row.Until < row.From)
               select $"INV-20 {row.Territory} from {merger.EffectiveOn}",
        ];
    });

    [Test]
    public void A_decision_is_a_state_or_refusals_that_say_which_rule_where_and_why() => Check(turn =>
    [
        .. (turn.Decision.State is null) == (turn.Decision.Refusals.Count > 0) ? Array.Empty<string>() : ["neither or both"],
        .. turn.Decision.Refusals.Where(r => !Numbers.Contains(r.Rule) || !r.Pointer.StartsWith('/') || r.Message is not { French.Length: > 0, English.Length: > 0 }).Select(r => $"{r}"),
    ]);

    [Test]
    public void A_move_that_is_open_is_accepted_with_what_it_needs_and_another_refused_with_what_stands_in_its_way() => Check(turn =>
    {
        var circumstances = World.Strict with { Predecessor = turn.After.Predecessor, Movements = turn.After.Mergers };
        return [.. Enum.GetValues<Stage>().SelectMany(to => MoveChecks.Broken(turn.After.Current, to, circumstances))];
    });

    [Test]
    public void The_sequences_get_everywhere()
    {
        var turns = new List<Turn>();
        Check(turn =>
        {
            turns.Add(turn);
            return [];
        });
        var accepted = turns.Where(t => t.Decision.State is not null).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(accepted.Select(t => t.After.Current.Stage).Distinct(), Is.EquivalentTo(Enum.GetValues<Stage>()));
            Assert.That(accepted.Select(t => t.Kind).Distinct(), Is.EquivalentTo(Enum.GetValues<Kind>()), "each command is accepted");
            Assert.That(turns.Except(accepted).Select(t => t.Kind).Distinct(), Is.EquivalentTo(Enum.GetValues<Kind>()), "each command is refused");
            Assert.That(accepted.SelectMany(t => t.After.Current.Amendments).Select(a => a.Stage).Distinct(), Is.EquivalentTo(Enum.GetValues<AmendmentStage>()));
            Assert.That(accepted.Select(t => t.After.Current).Where(c => c.SignedOn is not null).DistinctBy(c => c.Id).Count(), Is.GreaterThan(Sequences / 10));
            Assert.That(accepted.Count(t => t.After.Current.Amendments.Count(a => a.Stage == AmendmentStage.Signed) > 1), Is.GreaterThan(10), "amended twice");
            Assert.That(accepted.Count(t => t is { Kind: not Kind.Renew, After: { Predecessor: not null, Current.Stage: Stage.Signed } }), Is.Positive, "a renewal is signed");
            Assert.That(accepted.Count(t => t.After.Current is { SignedOn: not null, Perimeter.Successions.Count: > 0 }), Is.GreaterThan(100), "communes of what is signed merge");
            Assert.That(turns.SelectMany(t => t.Decision.Refusals).Select(r => r.Rule).Distinct().Order(), Is.SupersetOf(Met), "refused by these rules");
        });
        TestContext.Out.WriteLine(string.Join(", ", turns.SelectMany(t => t.Decision.Refusals).CountBy(r => r.Rule).OrderBy(r => r.Key)));
    }

    private static readonly string[] Numbers = [.. typeof(Rules).GetFields().Select(f => (string)f.GetValue(null)!)];

    private static readonly string[] Met =
    [
        "AMD-01", "AMD-02", "AMD-03", "DLB-01", "DLB-02", "DLB-03", "DLB-04", "DOC-01", "INV-01", "INV-02", "INV-03", "INV-04", "INV-05", "INV-06", "INV-07",
        "INV-08", "INV-09", "INV-10", "INV-11", "SGN-01", "SGN-02", "STG-01", "STG-02", "STG-03", "STG-04", "STG-05", "STG-06", "STG-07", "STG-08", "STG-09", "STG-10",
    ];

    /// <summary>Plays the sequences; a failure tells the seed, and the shortest sequence that it was found to fail on.</summary>
    private static void Check(Func<Turn, string[]> broken) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Sequences).WithReplay(Seed, 1),
        Prop.ForAll(Script.Any, script =>
        {
            foreach (var turn in script.Play())
                if (broken(turn) is { Length: > 0 } names) throw new AssertionException($"{turn.Kind}: {string.Join("; ", names)}");
        }));
}
