using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Cases;

/// <summary>
/// Two plans of the sizes that are known: Grand Arras has eight sheets on access to rights and seven on children and families, Perpignan has
/// 25 lines of action. What the sheets say is invented, some of them incomplete as drafts are: Cases/Plans has them to be read.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class PlanCases(string engine) : ApiFixture(engine)
{
    private static readonly string[] Themes =
        ["earlyChildhood", "childhood", "youth", "parenting", "accessToRights", "digitalInclusion", "socialLife", "housing", "disability", "socialSupport"];

    private static readonly object[] Plans = [new object[] { "grand-arras", "epci-200033579", 2022, 15 }, new object[] { "perpignan", "commune-66136", 2024, 25 }];

    [TestCaseSource(nameof(Plans))]
    public async Task Is_written_whole_and_read_back_as_it_was_written(string name, string perimeter, int year, int count)
    {
        var (file, path) = (File(name), await CreateAsync(perimeter, year));
        var written = (await Client.PutAsync($"{path}/content", file, (await Client.ReadAsync($"{path}/content")).ETag)).Expect(200);
        var actions = written.Body["actions"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(actions, Has.Count.EqualTo(count));
            foreach (var (action, index) in file["actions"]!.AsArray().Select((a, i) => (a!.AsObject(), i)))
                foreach (var (member, value) in action) Assert.That(Says(actions[index]![member], value), Is.True, $"{actions[index]!["reference"]} {member}");
        });
        var again = (await Client.PutAsync($"{path}/content", written.Body, written.ETag)).Expect(200);
        Assert.That(again.Text, Is.EqualTo(written.Text), "What is read can be written, and changes nothing.");
    }

    [TestCaseSource(nameof(Plans))]
    public async Task Sums_up_to_what_its_sheets_say(string name, string perimeter, int year, int count)
    {
        var (file, path) = (File(name), await CreateAsync(perimeter, year));
        await Client.PutAsync($"{path}/content", file, (await Client.ReadAsync($"{path}/content")).ETag);
        var sheets = file["actions"]!.AsArray();
        var total = (await Client.ReadAsync($"/v1/actions/figures?plan={path.Split('/')[^1]}")).Expect(200).Body["total"]!;
        Assert.Multiple(() =>
        {
            Assert.That((int)total["actions"]!, Is.EqualTo(count));
            Assert.That((int)total["withoutPilot"]!, Is.EqualTo(sheets.Count(s => s!["pilot"] is null)));
            Assert.That((decimal)total["budget"]!, Is.EqualTo(Lines(sheets, "budget").Where(l => (string?)l["unit"] == "eur").Sum(l => (decimal)l["planned"]!)));
            Assert.That((decimal)total["granted"]!, Is.EqualTo(Lines(sheets, "fundings").Where(f => (string?)f["state"] == "granted").Sum(f => (decimal)f["amount"]!)));
        });
    }

    [TestCaseSource(nameof(Plans))]
    public async Task Is_adopted_and_its_complete_sheets_are_planned_together(string name, string perimeter, int year, int count)
    {
        var (file, path) = (File(name), await CreateAsync(perimeter, year));
        var written = (await Client.PutAsync($"{path}/content", file, (await Client.ReadAsync($"{path}/content")).ETag)).Expect(200);
        foreach (var move in new object[] { new { to = "submitted", on = "2024-03-01" }, new { to = "adopted", on = "2024-04-02", decision = "Copil du 2 avril 2024, décision 1" } })
            (await Client.PostAsync($"{path}/transitions", move, (await Client.ReadAsync(path)).ETag)).Expect(200);
        var actions = written.Body["actions"]!.AsArray().Select(a => a!).ToArray();
        var complete = actions.Where(IsComplete).ToArray();
        var refused = (await PlanAsync(actions)).Expect(422);
        (await PlanAsync(complete)).Expect(200);
        var planned = (await Client.ReadAsync($"{path}/actions?status=planned")).Expect(200).Items.Count();
        Assert.Multiple(() =>
        {
            Assert.That((complete.Length, planned), Is.EqualTo((planned, planned)).And.Not.EqualTo((count, count)));
            Assert.That(refused.Faults.Select(f => int.Parse(f.Split('/')[2])).Distinct(), Is.EquivalentTo(actions.Index().Where(a => !IsComplete(a.Item)).Select(a => a.Index)));
        });
    }

    private static bool IsComplete(JsonNode action) =>
        action["pilot"] is not null && action["plannedStart"] is not null && action["plannedEnd"] is not null && action["indicators"]!.AsArray().Any(i => i!["target"] is not null);

    private static IEnumerable<JsonNode> Lines(JsonArray sheets, string member) => sheets.SelectMany(s => s![member]?.AsArray() ?? []).Select(l => l!);

    /// <summary>Whether an answer says what was written, and besides only what was left out.</summary>
    private static bool Says(JsonNode? answer, JsonNode? written) => written switch
    {
        JsonObject members => members.All(m => Says(answer?[m.Key], m.Value)),
        JsonArray items => answer is JsonArray told && told.Count == items.Count && items.Zip(told).All(both => Says(both.Second, both.First)),
        _ => JsonNode.DeepEquals(answer, written),
    };

    private static JsonNode File(string name) => JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Repository.Root, "Ctg.Tests", "Cases", "Plans", $"{name}.json")))!;

    private Task<Reply> PlanAsync(IEnumerable<JsonNode> actions) => Client.SendAsync(
        HttpMethod.Patch,
        "/v1/actions",
        new { actions = actions.Select(a => new { id = (string?)a["id"], version = (int?)a["version"] }), move = new { to = "planned", on = "2024-04-15" } },
        mediaType: "application/json");

    private async Task<string> CreateAsync(string perimeter, int year)
    {
        var body = Samples.Convention(Caf, perimeter);
        (body["startDate"], body["endDate"], body["scope"]) = ($"{year}-01-01", $"{year + 4}-12-31", perimeter.StartsWith("epci", StringComparison.Ordinal) ? "intercommunal" : "communal");
        body["themes"] = Themes.Select(code => new { code }).ToArray();
        var convention = (await Client.PostAsync("/v1/conventions", body)).Expect(201);
        return (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201).Headers.Location!.ToString();
    }
}
