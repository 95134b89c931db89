using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Amendments;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;
using Ctg.Tests.Domain.Life;

namespace Ctg.Tests.Domain.Successions;

/// <summary>An amendment whose communes merge before it is signed applies as it was voted.</summary>
public sealed class SuccessionAmendmentTests
{
    [TestCase("A, D", "-A", "2026-01-01", "A>B 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01 until 2025-12-31, D", Description = "The successor leaves in its place")]
    [TestCase("A, D", "-A", "2025-01-01", "A>B 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01 until 2024-12-31, D", Description = "On the very day")]
    [TestCase("A, D", "-A", "2024-07-01", "A>B 2025-01-01", "A until 2024-06-30, B+ from 2025-01-01 until 2024-12-31, D", Description = "Before the day: it never passes")]
    [TestCase("A, D", "-A", "2026-01-01", "A>B 2025-01-01, B>C 2025-07-01", "A until 2024-12-31, B+ from 2025-01-01 until 2025-06-30, C+ from 2025-07-01 until 2025-12-31, D")]
    [TestCase("A, C", "-A", "2026-01-01", "A>B 2025-01-01, C>B 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01, C until 2024-12-31", Description = "It merged with one that stays")]
    [TestCase("A, B", "-A", "2026-01-01", "A>B 2025-01-01", "A until 2024-12-31, B", Description = "It merged into one that stays")]
    [TestCase("A, C", "-A", "2026-01-01", "A>B 2025-01-01, C>B 2027-01-01", "A until 2024-12-31, B+ from 2025-01-01, C until 2026-12-31", Description = "One that stays merges later")]
    [TestCase("A, B, D", "-AB", "2026-01-01", "A>B 2025-01-01", "A until 2024-12-31, B until 2025-12-31, D", Description = "Both leave")]
    [TestCase("A, C, D", "-AC", "2026-01-01", "A>B 2025-01-01, C>B 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01 until 2025-12-31, C until 2024-12-31, D")]
    [TestCase("D", "+A", "2026-01-01", "A>B 2025-01-01", "B+ from 2026-01-01, D", Description = "The successor joins in its place")]
    [TestCase("D", "+A", "2024-07-01", "A>B 2025-01-01", "A* from 2024-07-01 until 2024-12-31, B+ from 2025-01-01, D", Description = "It joins, then passes")]
    [TestCase("B", "+A", "2026-01-01", "A>B 2025-01-01", "B", Description = "The successor is there")]
    [TestCase("A", "+AD", "2024-07-01", "A>B 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01, D* from 2024-07-01", Description = "One that was there is not there twice")]
    [TestCase("A", "+AD", "2026-01-01", "A>B 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01, D* from 2026-01-01")]
    [TestCase("A, B", "-B", "2024-07-01", "A>B 2025-01-01", "A until 2024-12-31, B until 2024-06-30, B+ from 2025-01-01", Description = "The successor leaves before what merges into it")]
    [TestCase("A, B", "+AD-B", "2024-07-01", "A>B 2025-01-01", "A until 2024-12-31, B until 2024-06-30, B+ from 2025-01-01, D* from 2024-07-01")]
    [TestCase("A, B, D", "-B", "2026-01-01", "A>B 2025-01-01", "A until 2024-12-31, B until 2025-12-31, D", Description = "It leaves with what has merged into it")]
    [TestCase("A", "+D-A", "2026-01-01", "A>B 2025-01-01", "A until 2024-12-31, B+ from 2025-01-01 until 2025-12-31, D* from 2026-01-01", Description = "In exchange")]
    public void It_is_signed_after_the_merger(string rows, string change, string effect, string moves, string after)
    {
        var movements = Moves.All(moves);
        var waiting = Amending.Through(Amending.Propose(Moves.Covering(rows), Changes(change), DateOnly.Parse(effect)), 1, AmendmentStage.Signature);
        var carried = PerimeterSuccession.Carry(waiting, movements);
        var signed = Signed(carried, movements);
        Assert.Multiple(() =>
        {
            Assert.That(Moves.Told(signed.Perimeter), Is.EqualTo(after));
            Assert.That(signed.Amendments[0].Changes, Is.EqualTo(waiting.Amendments[0].Changes), "as it was voted");
        });
    }

    [Test]
    public void One_that_has_come_back_is_meant_itself()
    {
        Movement[] gone = [Moves.Of("A>B", "2025-01-01")];
        Movement[] back = [.. gone, Moves.Of("B>A", "2026-01-01", MovementKind.ReEstablished)];
        var rejoined = SplitDecisions.Decide(PerimeterSuccession.Carry(Moves.Covering("A, D"), gone), new(Moves.Commune('A'), true, "Motif", new(2026, 2, 1)), back, Conventions.Today).State!;
        var waiting = Amending.Through(Amending.Propose(rejoined, Changes("-A"), new(2027, 1, 1)), 1, AmendmentStage.Signature);
        Assert.That(Moves.Told(Signed(waiting, back).Perimeter), Is.EqualTo("A until 2024-12-31, A+ from 2026-01-01 until 2026-12-31, B+ from 2025-01-01, D"));
    }

    [Test]
    public void An_end_that_is_put_off_comes_after_mergers_that_it_had_not_lived_to_see()
    {
        var extension = new AmendmentChanges { Extension = new Extension { EndDate = new(2030, 12, 31) } };
        var movements = Moves.All("A>B 2029-01-01");
        var carried = PerimeterSuccession.Carry(Amending.Through(Amending.Propose(Moves.Covering("A"), extension, new(2026, 1, 1)), 1, AmendmentStage.Signature), movements);
        Assert.Multiple(() =>
        {
            Assert.That(Moves.Told(carried.Perimeter), Is.EqualTo("A"));
            Assert.That(Moves.Told(Signed(carried, movements).Perimeter), Is.EqualTo("A until 2028-12-31, B+ from 2029-01-01"));
        });
    }

    [Test]
    public void What_has_left_is_still_refused()
    {
        var movements = Moves.All("A>B 2025-01-01");
        var left = Signed(Amending.Through(Amending.Propose(PerimeterSuccession.Carry(Moves.Covering("A, D"), movements), Changes("-B"), new(2026, 1, 1)), 1, AmendmentStage.Signature), movements);
        Assert.Multiple(() =>
        {
            Assert.That(Refused(left, "-A", new(2027, 1, 1)), Is.EqualTo("/changes/perimeter/remove/0 AMD-03"));
            Assert.That(Refused(left, "-B", new(2027, 1, 1)), Is.EqualTo("/changes/perimeter/remove/0 AMD-03"));
            Assert.That(Refused(PerimeterSuccession.Carry(Moves.Covering("A, D"), movements), "-B", new(2024, 7, 1)), Is.EqualTo("/changes/perimeter/remove/0 AMD-03"), "not there yet");
            Assert.That(Refused(PerimeterSuccession.Carry(Moves.Covering("A"), movements), "+A", new(2026, 1, 1)), Is.EqualTo("/changes/perimeter/add AMD-03"), "there under another name");
        });
    }

    private static Convention Signed(Convention waiting, Movement[] movements)
    {
        foreach (var party in waiting.Parties)
            waiting = SignatureOf(waiting, party.Organisation!.Value);
        var decision = AmendmentStageDecisions.Decide(waiting, waiting.Amendments[^1], Amending.Move(AmendmentStage.Signed), Conventions.Now with { Movements = movements });
        Assert.That(decision.Refusals, Is.Empty);
        return decision.State!;
    }

    private static Convention SignatureOf(Convention convention, Guid organisation) => Ctg.Domain.Conventions.Acts.SignatureDecisions.Record(
        convention,
        new() { Id = Guid.NewGuid(), Organisation = organisation, Amendment = convention.Amendments.Count, SignedOn = new(2025, 12, 1), SignatoryName = "Camille Martin" },
        Conventions.Today).State!;

    private static string Refused(Convention convention, string change, DateOnly effect)
    {
        var proposed = Amending.Propose(convention, Changes(change), effect);
        return string.Join(", ", AmendmentStageDecisions
            .Decide(proposed, proposed.Amendments[^1], Amending.Move(AmendmentStage.Deliberation), Conventions.Now).Refusals.Select(r => $"{r.Pointer} {r.Rule}"));
    }

    /// <summary>As in <c>+AB-C</c>: A and B join, C leaves.</summary>
    private static AmendmentChanges Changes(string change)
    {
        var (add, remove) = (Of('+'), Of('-'));
        return new() { Perimeter = new PerimeterChange { Add = add, AddedCommunes = add, Remove = remove } };

        TerritoryKey[] Of(char sign) => change.IndexOf(sign) is var at and >= 0 ? [.. change[(at + 1)..].TakeWhile(char.IsLetter).Select(Moves.Commune)] : [];
    }
}
