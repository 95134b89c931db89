using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class OrganisationListTests(string engine) : ApiFixture(engine)
{
    private const string Path = "/v1/organisations";

    [Test]
    public async Task Organisations_are_found_by_name_type_SIREN_Caf_and_territory()
    {
        var siren = Samples.NewSiren();
        var caf = await CreateAsync(new { type = "caf", name = $"Caf d'Œuvre {Caf}", cafCode = Caf });
        var ccas = await CreateAsync(new { type = "ccas", name = $"CCAS {Caf}", territory = "commune-91027", siren = Samples.NewSiren() });
        var cias = await CreateAsync(new { type = "association", name = $"Les Œuvres {Caf}", territory = "epci-200056232", siren });
        Assert.Multiple(async () =>
        {
            Assert.That(await FindAsync($"q={Caf.ToLowerInvariant()}"), Is.EqualTo(new[] { caf, ccas, cias }), "in the order in which they were registered");
            Assert.That(await FindAsync($"q=oeuvre%20{Caf}"), Is.EqualTo(new[] { caf }));
            Assert.That(await FindAsync($"q={Caf}&type=caf&type=ccas"), Is.EqualTo(new[] { caf, ccas }));
            Assert.That(await FindAsync($"siren={siren}"), Is.EqualTo(new[] { cias }));
            Assert.That(await FindAsync($"caf={Caf}"), Is.EqualTo(new[] { caf }));
            Assert.That(await FindAsync($"q={Caf}&territory=commune-91027"), Is.EqualTo(new[] { ccas }));
            Assert.That(await FindAsync($"q={Caf}&territory=departement-91"), Is.Empty, "exactly that territory");
            Assert.That(await FindAsync($"siren={siren}&type=caf"), Is.Empty, "every parameter must hold");
        });
    }

    [Test]
    public async Task A_correction_is_found_by_what_it_says_now()
    {
        var created = (await Client.PostAsync(Path, new { type = "association", name = $"Avant {Caf}" })).Expect(201);
        var (id, siren) = ((string)created.Body["id"]!, Samples.NewSiren());
        (await Client.PatchAsync($"{Path}/{id}", new { type = "company", name = $"Après {Caf}", siren, territory = "commune-91228" }, created.ETag)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(await FindAsync($"q=avant%20{Caf}"), Is.Empty);
            Assert.That(await FindAsync($"q=apres%20{Caf}&type=company&siren={siren}&territory=commune-91228"), Is.EqualTo(new[] { id }));
            Assert.That(await FindAsync($"q=apres%20{Caf}&territory=commune-91182"), Is.EqualTo(new[] { id }), "a former code");
        });
    }

    [Test]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        var created = new List<string>();
        for (var i = 0; i < 7; i++) created.Add(await CreateAsync(new { type = "association", name = $"{Caf} {i}" }));
        var seen = new List<string>();
        var path = $"{Path}?q={Caf}&limit=3";
        while (path is not null)
        {
            var page = (await Client.ReadAsync(path)).Expect(200);
            seen.AddRange(page.Items.Select(i => (string)i["id"]!));
            path = page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
            Assert.That(path is null, Is.EqualTo(page.Body["next"] is null));
        }
        Assert.That(seen, Is.EqualTo(created));
    }

    [TestCase("cursor=abc", "/query/cursor cursorInvalid")]
    [TestCase("limit=201", "/query/limit outOfRange")]
    [TestCase("type=church", "/query/type unknownCode")]
    [TestCase("territory=evry", "/query/territory wrongFormat")]
    [TestCase("q=%25", "/query/q nothingToSearch")]
    [TestCase("siren=1&siren=2", "/query/siren repeated")]
    [TestCase("name=evry", "/query/name unknownParameter")]
    public async Task A_parameter_at_fault_is_named(string query, string fault) =>
        Assert.That((await Client.ReadAsync($"{Path}?{query}")).Expect(400).Faults, Is.EqualTo(new[] { fault }));

    private async Task<string> CreateAsync(object body) => (string)(await Client.PostAsync(Path, body)).Expect(201).Body["id"]!;

    private async Task<IEnumerable<string>> FindAsync(string query) => (await Client.ReadAsync($"{Path}?{query}")).Expect(200).Items.Select(i => (string)i["id"]!);
}
