using System.Text.Json.Nodes;
using Ctg.Tests.Domain.Properties;
using Ctg.Tests.Support;

namespace Ctg.Tests.Deployment;

/// <summary>What holds of coverage whatever is signed: conventions at random over the Haute-Marne, and after each of them figures of some dates.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CoveragePropertyTests(string engine) : OwnServiceFixture(engine)
{
    private const int Conventions = 25;

    private static readonly OfficialCommune[] Communes = [.. OfficialFiles.Of2026.Communes.Values.Where(c => c.Departement == "52")];
    private static readonly string[] Dates = ["2019-12-31", "2021-03-31", "2022-06-30", "2023-12-31", "2024-12-31", "2025-01-01", "2026-06-15", "2028-12-31"];

    private static readonly string[] Modes = ["mode=inEffect", "mode=signed", "mode=inEffect&includeDepartmental=true", "mode=signed&includeDepartmental=true"];

    [Test]
    public async Task A_convention_more_never_covers_less_parts_sum_to_the_whole_and_every_figure_is_explained()
    {
        var seed = (int)(TestSeed.Or(20261127) % int.MaxValue);
        var dice = new Dice(seed);
        var before = new Dictionary<string, (int Population, int Communes)>();
        for (var number = 0; number < Conventions; number++)
        {
            await SignAnyAsync(dice);
            foreach (var (date, mode) in dice.Some(Dates, chance: 40).SelectMany(_ => Modes, (date, mode) => (date, mode)))
            {
                var path = $"on={date}&{mode}";
                var report = await ReportAsync($"coverage?within=departement-52&{path}&by=epci&explain=true");
                var now = Covered(report);
                var (was, which) = (before.GetValueOrDefault(path), $"seed {seed}, convention {number}, {path}");
                Assert.Multiple(() =>
                {
                    Assert.That(now.Population, Is.GreaterThanOrEqualTo(was.Population), which);
                    Assert.That(now.Communes, Is.GreaterThanOrEqualTo(was.Communes), which);
                    Assert.That(report["parts"]!.AsArray().Select(p => p!["territory"]), Is.All.Not.Null, "every commune lies in an EPCI");
                    Assert.That(report["parts"]!.AsArray().Select(p => Covered(p!)).Aggregate((a, b) => (a.Population + b.Population, a.Communes + b.Communes)), Is.EqualTo(now), which);
                    Assert.That(Recomputed(report["explanation"]!), Is.EqualTo(now), which);
                    Assert.That(Covering(report["explanation"]!), Is.EquivalentTo(report["explanation"]!["conventions"]!.AsArray().Select(c => (string?)c!["id"])), which);
                });
                before[path] = now;
            }
            var told = Modes[number % Modes.Length];
            await CheckTimelineAsync(told, $"seed {seed}, convention {number}, {told}");
        }
        Assert.That(before.Values.Max(b => b.Communes), Is.GreaterThan(10), "there was something to add up");
    }

    /// <summary>The months of a timeline say what coverage says at their ends; a few at random are held against it.</summary>
    private async Task CheckTimelineAsync(string mode, string which)
    {
        var months = (await ReportAsync($"timeline?within=departement-52&from=2019-01-01&until=2029-12-31&step=month&{mode}"))["periods"]!.AsArray();
        foreach (var month in months.Where((_, i) => i % 23 == 0))
            Assert.That(Covered(month!), Is.EqualTo(Covered(await ReportAsync($"coverage?within=departement-52&on={month!["until"]}&{mode}"))), $"{which} {month["period"]}");
    }

    private async Task SignAnyAsync(Dice dice)
    {
        var start = dice.Day(new(2018, 1, 1), new(2025, 12, 31));
        var signed = start.AddDays(dice.Below(500) - 100);
        var end = start.AddYears(1 + dice.Below(4)).AddDays(-1 - dice.Below(60));
        foreach (var latest in new[] { end, new DateOnly(2026, 6, 15) }) signed = signed > latest ? latest : signed;
        var communes = dice.Some(Communes, chance: 1 + dice.Below(3));
        if (communes.Length == 0) communes = [dice.Of(Communes)];
        await SignAsync(communes, $"{start:yyyy-MM-dd}", $"{end:yyyy-MM-dd}", $"{signed:yyyy-MM-dd}", dice.Percent(20) ? "departmental" : null);
    }

    private static (int Population, int Communes) Covered(JsonNode figures) => ((int)figures["population"]!["covered"]!, (int)figures["communes"]!["covered"]!);

    private static (int, int) Recomputed(JsonNode explanation)
    {
        var covered = explanation["communes"]!.AsArray().Where(c => c!["coverage"]!.AsArray().Count > 0).ToArray();
        return (covered.Sum(c => (int?)c!["populations"]!.AsArray().Single()!["inhabitants"] ?? 0), covered.Length);
    }

    private static IEnumerable<string?> Covering(JsonNode explanation) =>
        explanation["communes"]!.AsArray().SelectMany(c => c!["coverage"]!.AsArray()).Select(t => (string?)t!["convention"]).Distinct();
}
