using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>A Cej and a convention may cover a commune at once: each side shows it, neither is refused (INV-18). Each test has communes of its own.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CejOverlapTests(string engine) : ApiFixture(engine)
{
    private const string Path = "/v1/cej-contracts";

    [Test]
    public async Task A_contract_is_warned_of_each_signed_convention_once_and_not_refused()
    {
        var convention = await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-09001", "commune-09002"));
        await Client.CreateConventionAsync(Caf, "commune-09001");
        var created = (await Client.PostAsync(Path, Contract("2024-01-01", "commune-09001", "commune-09002"))).Expect(201);
        var warning = created.Body["warnings"]!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That($"{warning["pointer"]} {warning["code"]}", Is.EqualTo("/perimeter INV-18"));
            Assert.That((string?)warning["message"], Does.StartWith($"The convention {convention.Body["reference"]} covers 2 commune(s)"));
        });
        Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        var revised = (await Client.PatchAsync($"{Path}/{created.Body["id"]}", new { title = "Autre" }, created.ETag)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(revised.ContentHeaders.ContentLanguage, Is.EqualTo(new[] { "fr" }));
            Assert.That((string?)revised.Body["warnings"]![0]!["message"], Does.StartWith("La convention"));
        });
    }

    [TestCase("2023-12-31", 0)]
    [TestCase("2024-01-01", 1)]
    public async Task A_contract_overlaps_as_long_as_it_is_extended(string lastDay, int warnings)
    {
        var commune = warnings == 0 ? "commune-09003" : "commune-09004";
        await Client.SignAsync(await Client.CreateConventionAsync(Caf, commune));
        var created = (await Client.PostAsync(Path, Contract("2022-12-31", commune))).Expect(201);
        Assert.That(created.Body["warnings"]!.AsArray(), Is.Empty);
        var extended = (await Client.PatchAsync($"{Path}/{created.Body["id"]}", new { extensions = new[] { new { endDate = lastDay } } }, created.ETag)).Expect(200);
        Assert.That(extended.Body["warnings"]!.AsArray(), Has.Count.EqualTo(warnings));
    }

    [Test]
    public async Task Conventions_of_other_Caf_are_shown_once_signed()
    {
        var other = NewCaf();
        using var theirs = Service.ClientOf(other);
        var draft = await theirs.CreateConventionAsync(other, "commune-09005");
        var created = (await Client.PostAsync(Path, Contract("2024-12-31", "commune-09005"))).Expect(201);
        Assert.That(created.Body["warnings"]!.AsArray(), Is.Empty);
        await theirs.SignAsync(draft);
        var revised = (await Client.PatchAsync($"{Path}/{created.Body["id"]}", new { title = "Autre" }, created.ETag)).Expect(200);
        Assert.That((string?)revised.Body["warnings"]!.AsArray().Single()!["code"], Is.EqualTo("INV-18"));
    }

    [Test]
    public async Task A_convention_is_warned_of_a_contract_that_still_runs_and_not_refused()
    {
        var body = Contract("2022-12-31", "commune-09006", "commune-09007");
        body["extensions"] = new[] { new { endDate = "2024-01-01" } };
        (await Client.PostAsync(Path, body)).Expect(201);
        var convention = await Client.MoveAsync(await Client.CreateConventionAsync(Caf, "commune-09006", "commune-09007", "commune-09008"), ("preparation", "2023-06-01"));
        var told = (await Client.ReadAsync($"/v1/conventions/{convention.Body["id"]}/warnings")).Expect(200);
        Assert.Multiple(() =>
        {
            foreach (var reply in new[] { convention, told })
            {
                var warning = reply.Body["warnings"]!.AsArray().Single()!;
                Assert.That($"{warning["pointer"]} {warning["code"]}", Is.EqualTo("/perimeter INV-18"));
                Assert.That((string?)warning["message"], Does.StartWith("The Cej 2019-350 still covers 2 commune(s)"));
            }
        });
        var signed = await Client.MoveAsync(await Client.ReadyToSignAsync(convention), ("signed", "2024-03-06"));
        Assert.That(((string?)signed.Body["stage"], (string?)signed.Body["warnings"]!.AsArray().Single()!["code"]), Is.EqualTo(("signed", "INV-18")));
    }

    [TestCase("2023-12-31", "commune-09009", Description = "It has ended")]
    [TestCase("2024-12-31", "commune-09011", Description = "It is elsewhere")]
    public async Task A_convention_is_not_warned_of_a_contract_that_does_not_overlap(string end, string commune)
    {
        (await Client.PostAsync(Path, Contract(end, commune))).Expect(201);
        var convention = await Client.MoveAsync(await Client.CreateConventionAsync(Caf, "commune-09009"), ("preparation", "2023-06-01"));
        Assert.That(convention.Body["warnings"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task The_convention_that_takes_over_shares_the_Caf_and_a_commune_and_is_one_that_the_caller_sees()
    {
        var other = NewCaf();
        using var theirs = Service.ClientOf(other);
        using var both = Service.ClientOf($"{Caf} {other}");
        var draft = await theirs.CreateConventionAsync(other, "commune-09012");
        var ours = await Client.CreateConventionAsync(Caf, "commune-09012");
        var elsewhere = await Client.CreateConventionAsync(Caf, "commune-09013");
        var contract = (await Client.PostAsync(Path, Contract("2024-12-31", "commune-09012"))).Expect(201);
        var path = $"{Path}/{contract.Body["id"]}";
        Task<Reply> NameAsync(HttpClient client, Reply convention) => client.PatchAsync(path, new { takenOverBy = convention.Body["id"] }, contract.ETag);

        Assert.That((await NameAsync(Client, draft)).Expect(422).Faults, Is.EqualTo(new[] { "/takenOverBy notFound" }));
        Assert.That((await NameAsync(both, draft)).Expect(422).Faults, Is.EqualTo(new[] { "/takenOverBy CEJ-03" }));
        Assert.That((await NameAsync(Client, elsewhere)).Expect(422).Faults, Is.EqualTo(new[] { "/takenOverBy CEJ-03" }));
        var named = (await NameAsync(Client, ours)).Expect(200);
        Assert.That((string?)named.Body["takenOverBy"], Is.EqualTo((string?)ours.Body["id"]));
    }

    private Dictionary<string, object?> Contract(string endDate, params string[] territories)
    {
        var body = Samples.CejContract(Caf, "2019-350", territories);
        body["endDate"] = endDate;
        return body;
    }
}
