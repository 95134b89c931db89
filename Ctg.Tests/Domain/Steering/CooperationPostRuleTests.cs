using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Steering.CooperationPosts;

namespace Ctg.Tests.Domain.Steering;

/// <summary>Posts and who holds them: each rule alone, and what is derived on a date.</summary>
public sealed class CooperationPostRuleTests
{
    private static readonly Convention Convention = Conventions.At(Stage.Signed);

    private static readonly CooperationPostContent Content = new()
    {
        Title = "Chargé de coopération",
        Employer = new(Guid.NewGuid(), new OrganisationContent { Type = OrganisationType.Commune, Name = "Évry-Courcouronnes" }),
        Themes = [],
        Fte = Fte.OfHundredths(150),
        From = new(2024, 1, 1),
        Until = new(2026, 12, 31),
        Holders = [],
    };

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(2_000, true)]
    [TestCase(2_001, false)]
    public void A_post_offers_more_than_none_and_at_most_twenty(int hundredths, bool accepted) => Assert.That(
        Opened(Content with { Fte = Fte.OfHundredths(hundredths) }).Numbers(), Is.EqualTo(accepted ? [] : new[] { Rules.PostFte }));

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(100, true)]
    [TestCase(101, false)]
    public void A_person_holds_more_than_none_and_at_most_one(int hundredths, bool accepted) => Assert.That(
        Opened(Holding(Holder(hundredths, "2024-01-01"))).Numbers(), Is.EqualTo(accepted ? [] : new[] { Rules.HolderFte }));

    [TestCase("2024-01-01", "2026-12-31")]
    [TestCase("2024-01-01", null)]
    [TestCase("2026-12-31", null)]
    [TestCase("2023-12-31", null, "/holders/0/from")]
    [TestCase("2027-01-01", null, "/holders/0/from")]
    [TestCase("2024-01-01", "2027-01-01", "/holders/0/until")]
    [TestCase("2023-01-01", "2023-12-31", "/holders/0/from", "/holders/0/until")]
    public void The_time_of_a_holder_lies_within_that_of_the_post(string from, string? until, params string[] faults)
    {
        var refused = Opened(Holding(Holder(50, from, until)));
        Assert.That(refused.Refusals.Select(r => $"{r.Rule} {r.Pointer}"), Is.EqualTo(faults.Select(f => $"{Rules.HolderTime} {f}")));
    }

    [Test]
    public void A_post_without_end_takes_holders_with_and_without() => Assert.That(
        Opened(Holding(Holder(50, "2030-01-01"), Holder(50, "2024-01-01", "2029-01-01")) with { Until = null }).Numbers(), Is.Empty);

    [Test]
    public void The_end_of_a_post_is_that_of_the_holders_who_have_none()
    {
        var open = Opened(Holding(Holder(100, "2024-01-01")) with { Until = null }).State!;
        var ended = CooperationPostDecisions.Revise(open, Convention, Holding(Holder(100, "2024-01-01")) with { Until = new(2025, 6, 30) }).State!;
        Assert.That((ended.LastDayOf(ended.Holders[0]), ended.Version), Is.EqualTo(((DateOnly?)new DateOnly(2025, 6, 30), 2)));
    }

    [Test]
    public void On_no_day_do_the_holders_have_more_than_the_post_offers() => Assert.Multiple(() =>
    {
        Assert.That(Filled(Holder(100, "2024-01-01", "2024-12-31"), Holder(100, "2025-01-01"), Holder(50, "2024-06-01")), Is.Empty, "one after the other");
        Assert.That(Filled(Holder(100, "2024-01-01", "2024-12-31"), Holder(60, "2024-12-31")), Is.EqualTo(new[] { "PST-03 /holders/1/fte" }), "one day together");
        Assert.That(Filled(Holder(100, "2025-01-01"), Holder(60, "2024-01-01")), Is.EqualTo(new[] { "PST-03 /holders/0/fte" }), "whoever comes last");
        Assert.That(Filled(Holder(100, "2024-01-01"), Holder(100, "2024-01-01")), Is.EqualTo(new[] { "PST-03 /holders/0/fte" }), "a day is told once");
    });

    [Test]
    public void The_rule_agrees_with_a_look_at_each_day()
    {
        var random = new Random(17);
        var refused = 0;
        for (var i = 0; i < 300; i++)
        {
            var holders = Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
            {
                var from = random.Next(40);
                return new PostHolder { Fte = Fte.OfHundredths(random.Next(1, 101)), From = Day(from), Until = random.Next(3) == 0 ? null : Day(random.Next(from, 40)) };
            }).ToArray();
            var tooMany = Enumerable.Range(0, 60).Any(day => holders.Where(h => h.From <= Day(day) && (h.Until is null || h.Until >= Day(day))).Sum(h => h.Fte.Hundredths) > Content.Fte.Hundredths);
            Assert.That(Opened(Holding(holders)).Numbers().Contains(Rules.PostFilled), Is.EqualTo(tooMany), string.Join<PostHolder>("; ", holders));
            refused += tooMany ? 1 : 0;
        }
        Assert.That(refused, Is.InRange(50, 250), "both are tried");

        static DateOnly Day(int day) => new DateOnly(2024, 1, 1).AddDays(day);
    }

    [TestCase("2023-12-31", PostSituation.Planned, "0.00", "0.00")]
    [TestCase("2024-01-01", PostSituation.Vacant, "0.00", "1.50")]
    [TestCase("2024-03-01", PostSituation.PartlyFilled, "0.80", "0.70")]
    [TestCase("2024-06-01", PostSituation.Filled, "1.50", "0.00")]
    [TestCase("2025-06-30", PostSituation.Filled, "1.50", "0.00")]
    [TestCase("2025-07-01", PostSituation.PartlyFilled, "0.70", "0.80")]
    [TestCase("2026-12-31", PostSituation.PartlyFilled, "0.70", "0.80", Description = "A holder without end stays to that of the post")]
    [TestCase("2027-01-01", PostSituation.Ended, "0.00", "0.00")]
    public void What_a_post_is_follows_from_its_dates_and_holders(string date, PostSituation situation, string filled, string vacant)
    {
        var post = Opened(Holding(Holder(80, "2024-03-01", "2025-06-30"), Holder(70, "2024-06-01"))).State!;
        var staffing = post.StaffingOn(DateOnly.Parse(date));
        Assert.That((staffing.Situation, $"{staffing.FilledFte}", $"{staffing.VacantFte}"), Is.EqualTo((situation, filled, vacant)));
    }

    [Test]
    public void Themes_are_among_those_of_the_convention_and_stay_when_it_leaves_them()
    {
        var post = Opened(Content with { Themes = [Theme.Youth] }).State!;
        var left = Convention with { Themes = [.. Convention.Themes.Where(t => t.Code != Theme.Youth)] };
        Assert.Multiple(() =>
        {
            Assert.That(Opened(Content with { Themes = [Theme.Youth, Theme.Culture] }).Refusals.Select(r => $"{r.Rule} {r.Pointer}"), Is.EqualTo(new[] { "PST-04 /themes/1" }));
            Assert.That(CooperationPostDecisions.Revise(post, left, Content with { Themes = [Theme.Youth] }).Numbers(), Is.Empty);
            Assert.That(CooperationPostDecisions.Open(Guid.NewGuid(), left, Content with { Themes = [Theme.Youth] }).Numbers(), Is.EqualTo(new[] { Rules.PostThemes }));
        });
    }

    [Test]
    public void A_convention_that_was_given_up_opens_no_post_and_one_that_was_terminated_ends_those_it_has()
    {
        var post = Opened(Content).State!;
        var (abandoned, terminated) = (Conventions.At(Stage.Abandoned), Conventions.At(Stage.Terminated));
        Assert.Multiple(() =>
        {
            foreach (var convention in new[] { abandoned, terminated })
                Assert.That(CooperationPostDecisions.Open(Guid.NewGuid(), convention, Content).Numbers(), Is.EqualTo(new[] { Rules.PostFinal }), $"{convention.Stage}");
            Assert.That(CooperationPostDecisions.Revise(post, abandoned, Content).Numbers(), Is.EqualTo(new[] { Rules.PostFinal }));
            Assert.That(CooperationPostDecisions.Revise(post, terminated, Content with { Until = new(2025, 3, 6) }).Numbers(), Is.Empty);
        });
    }

    [Test]
    public void A_wrong_SIREN_of_the_employer_is_refused()
    {
        var employer = new NamedOrganisation(null, Content.Employer.Content with { Siren = "200083526" });
        Assert.That(Opened(Content with { Employer = employer }).Refusals.Select(r => $"{r.Rule} {r.Pointer}"), Is.EqualTo(new[] { "INV-23 /employer/siren" }));
    }

    private static Decision<CooperationPost> Opened(CooperationPostContent content) => CooperationPostDecisions.Open(Guid.NewGuid(), Convention, content);

    private static CooperationPostContent Holding(params PostHolder[] holders) => Content with { Holders = holders };

    private static string[] Filled(params PostHolder[] holders) => [.. Opened(Holding(holders)).Refusals.Select(r => $"{r.Rule} {r.Pointer}")];

    private static PostHolder Holder(int hundredths, string from, string? until = null) =>
        new() { Fte = Fte.OfHundredths(hundredths), From = DateOnly.Parse(from), Until = until is null ? null : DateOnly.Parse(until) };
}
