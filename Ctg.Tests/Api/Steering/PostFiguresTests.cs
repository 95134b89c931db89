using System.Globalization;
using System.Text.Json.Nodes;
using Ctg.Tests.Domain.Properties;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api.Steering;

/// <summary>
/// Sums of posts are held against the same sums made here, holder by holder, from what was written; inhabitants against the official files.
/// In the Tarn-et-Garonne, where no other test signs a convention.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class PostFiguresTests(string engine) : ApiFixture(engine)
{
    private static readonly Dictionary<string, string[]> Perimeters = new()
    {
        ["2024-01-01"] = ["82121", "82112", "82033"],
        ["2025-07-01"] = ["82112", "82195"],
    };

    private readonly List<Written> _written = [];

    private sealed record Written(string Id, string Plan, string Start, string[] Communes, List<JsonObject> Posts);

    [Test]
    public async Task The_sums_are_those_of_the_holders_on_each_date_whatever_is_asked()
    {
        var holders = await WriteAsync();
        Assert.That(holders, Is.GreaterThan(2_000));
        Assert.Multiple(async () =>
        {
            foreach (var asOf in new[] { "2023-12-31", "2024-01-01", "2025-06-30", "2025-07-01", "2026-04-15", "2028-12-31", "2029-01-01" })
            {
                await ExpectAsync(asOf, "territory=departement-82", _ => true);
                await ExpectAsync(asOf, "territory=commune-82121", w => w.Communes.Contains("82121"));
                await ExpectAsync(asOf, "territory=commune-82195", w => w.Communes.Contains("82195"));
                await ExpectAsync(asOf, $"caf={Caf}", _ => true);
                await ExpectAsync(asOf, $"convention={_written[1].Id}", w => w == _written[1]);
                await ExpectAsync(asOf, $"plan={_written[0].Plan}", w => w == _written[0]);
                await ExpectAsync(asOf, $"plan={_written[0].Plan}&convention={_written[1].Id}", _ => false);
                await ExpectAsync(asOf, "territory=departement-09&caf=" + Caf, _ => false);
            }
        });
    }

    [Test]
    public async Task A_convention_that_is_not_signed_has_neither_posts_nor_inhabitants_here()
    {
        var draft = await Client.CreateConventionAsync(Caf);
        (await Client.PostAsync($"{draft.Headers.Location}/cooperation-posts", SteeringSamples.Post())).Expect(201);
        var figures = (await Client.ReadAsync($"/v1/cooperation-posts/figures?convention={draft.Body["id"]}&asOf=2025-01-01")).Expect(200).Body;
        Assert.That(
            $"{figures["conventions"]} {figures["posts"]} {figures["inhabitants"]} {figures["filledFtePer10000"]?.ToJsonString() ?? "null"} {figures["vintage"]}", Is.EqualTo("0 0 0 null 2025"));
    }

    [Test]
    public async Task A_commune_whose_inhabitants_nobody_knows_is_listed_not_counted_as_empty()
    {
        // The Kerguelen and Clipperton.
        await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-98901", "commune-98412", "commune-65440"));
        var figures = (await Client.ReadAsync($"/v1/cooperation-posts/figures?caf={Caf}&asOf=2026-02-01")).Expect(200).Body;
        Assert.Multiple(() =>
        {
            Assert.That(figures["communesWithoutPopulation"]!.AsArray().Select(c => (string?)c), Is.EqualTo(new[] { "commune-98412", "commune-98901" }));
            Assert.That(((int?)figures["conventions"], (int?)figures["communes"], (int?)figures["inhabitants"]), Is.EqualTo((1, 3, Inhabitants("65440", "2026"))));
        });
    }

    [TestCase("territory=nowhere", "/query/territory wrongFormat")]
    [TestCase("plan=1&asOf=tomorrow", "/query/plan wrongFormat", "/query/asOf wrongFormat")]
    public async Task What_is_wrong_with_the_question_is_named(string query, params string[] faults) =>
        Assert.That((await Client.ReadAsync($"/v1/cooperation-posts/figures?{query}")).Expect(400).Faults, Is.EqualTo(faults));

    private async Task<int> WriteAsync()
    {
        _written.Clear();
        var dice = new Dice((int)(TestSeed.Or(20261126) % int.MaxValue));
        foreach (var (start, communes) in Perimeters)
        {
            var body = Samples.Convention(Caf, [.. communes.Select(c => $"commune-{c}")]);
            body["startDate"] = start;
            var convention = await Client.SignAsync((await Client.PostAsync("/v1/conventions", body)).Expect(201));
            var plan = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
            var written = new Written((string)convention.Body["id"]!, (string)plan.Body["id"]!, start, communes, []);
            for (var post = 0; post < 60; post++)
            {
                written.Posts.Add(Post(dice));
                (await Client.PostAsync($"/v1/conventions/{written.Id}/cooperation-posts", written.Posts[^1].DeepClone())).Expect(201);
            }
            _written.Add(written);
        }
        return _written.Sum(w => w.Posts.Sum(p => p["holders"]!.AsArray().Count));
    }

    /// <summary>Few, many or no holders, now and then just as many as it offers.</summary>
    private static JsonObject Post(Dice dice)
    {
        var (from, until) = (dice.Day(new(2023, 6, 1), new(2025, 12, 31)), dice.Percent(60) ? dice.Day(new(2026, 1, 1), new(2029, 6, 30)) : (DateOnly?)null);
        var count = dice.Of(0, 1, 2, 80);
        JsonNode[] holders = [.. Enumerable.Range(0, count).Select(_ => Holder()).DistinctBy(h => h.ToJsonString())];
        var post = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(SteeringSamples.Post()))!.AsObject();
        post["from"] = Day(from);
        post["until"] = until is { } last ? Day(last) : null;
        post["holders"] = new JsonArray(holders);
        post["fte"] = count is 1 or 2 && dice.Percent(50) ? holders.Sum(h => (decimal)h["fte"]!) : 20m;
        return post;

        JsonNode Holder() => new JsonObject
        {
            ["fte"] = (1 + dice.Below(25)) / 100m,
            ["from"] = Day(dice.Percent(50) ? from : dice.Day(from, new(2025, 12, 31))),
            ["until"] = dice.Percent(50) ? Day(dice.Day(new(2026, 1, 1), until ?? new(2028, 1, 1))) : null,
        };
    }

    private async Task ExpectAsync(string asOf, string query, Func<Written, bool> isMeant)
    {
        var told = (await Client.ReadAsync($"/v1/cooperation-posts/figures?asOf={asOf}&{query}")).Expect(200).Body;
        var conventions = _written.Where(w => isMeant(w) && string.CompareOrdinal(w.Start, asOf) <= 0 && string.CompareOrdinal(asOf, "2028-12-31") <= 0).ToArray();
        var posts = conventions.SelectMany(c => c.Posts).Where(p => Holds(p, asOf))
            .Select(p => (Fte: (decimal)p["fte"]!, Held: p["holders"]!.AsArray().Where(h => Holds(h!, asOf)).Sum(h => (decimal)h!["fte"]!))).ToArray();
        var communes = conventions.SelectMany(c => c.Communes).Distinct().ToArray();
        var inhabitants = communes.Sum(c => Inhabitants(c, (string)told["vintage"]!));
        var (fte, held) = (posts.Sum(p => p.Fte), posts.Sum(p => p.Held));
        Assert.That(
            $"{told["conventions"]} of {told["communes"]} with {told["inhabitants"]}: {told["posts"]} filled {told["filled"]} partly {told["partlyFilled"]} vacant {told["vacant"]} "
            + $"{told["fte"]} {told["filledFte"]} {told["vacantFte"]} {told["filledFtePer10000"]} {told["ftePer10000"]}",
            Is.EqualTo($"{conventions.Length} of {communes.Length} with {inhabitants}: {posts.Length} filled {posts.Count(p => p.Held >= p.Fte)} partly {posts.Count(p => p.Held > 0 && p.Held < p.Fte)} "
                + $"vacant {posts.Count(p => p.Held == 0)} {Two(fte)} {Two(held)} {Two(fte - held)} {Per(held, inhabitants)} {Per(fte, inhabitants)}"), $"{asOf} {query}");
        Assert.That((string?)told["vintage"], Is.EqualTo(asOf[..4] is "2023" or "2024" ? "2024" : asOf[..4] is "2025" ? "2025" : "2026"));
    }

    private static bool Holds(JsonNode dated, string day) => string.CompareOrdinal((string)dated["from"]!, day) <= 0 && ((string?)dated["until"] is not { } until || string.CompareOrdinal(day, until) <= 0);

    private static int Inhabitants(string commune, string vintage) => (vintage == "2024" ? OfficialFiles.Of2024 : vintage == "2025" ? OfficialFiles.Of2025 : OfficialFiles.Of2026).Communes[commune].Population!.Value;

    private static string Per(decimal fte, int inhabitants) => inhabitants == 0 ? "" : Math.Round(fte * 10_000 / inhabitants, 2, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    private static string Two(decimal fte) => fte.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
