using Ctg.Tests.Support;

namespace Ctg.Tests.Api.Steering;

/// <summary>What meetings, posts and evaluations have in common over HTTP: who sees and changes them, versions, repeats, history.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SteeringMannersTests(string engine) : ApiFixture(engine)
{
    private static readonly (string Part, Func<object> Body, object Patch, object? Move)[] Kinds =
    [
        ("meetings", () => SteeringSamples.Meeting(), new { title = "Autre" }, new { to = "held", on = "2026-03-12" }),
        ("cooperation-posts", SteeringSamples.Post, new { title = "Autre" }, null),
        ("evaluations", () => SteeringSamples.Evaluation(), new { summary = "Autre" }, new { to = "inProgress", on = "2026-03-12" }),
    ];

    [Test]
    public async Task What_steers_a_draft_is_invisible_elsewhere_and_of_a_signed_convention_seen_everywhere([Values(0, 1, 2)] int cafsOfTheOther)
    {
        var convention = await Client.CreateConventionAsync(Caf);
        using var other = Service.ClientOf(string.Join(' ', Enumerable.Range(0, cafsOfTheOther).Select(_ => NewCaf())));
        var made = new List<(string List, Reply Resource, object Body, object Patch, object? Move)>();
        foreach (var (part, body, patch, move) in Kinds)
        {
            var list = $"/v1/conventions/{convention.Body["id"]}/{part}";
            made.Add((list, (await Client.PostAsync(list, body())).Expect(201), body(), patch, move));
        }
        foreach (var (list, resource, body, patch, move) in made)
        {
            var path = resource.Headers.Location!.ToString();
            foreach (var hidden in new[] { list, path, $"{path}/history" }) (await other.ReadAsync(hidden)).Expect(404);
            (await other.PostAsync(list, body)).Expect(404);
            (await other.PatchAsync(path, patch, resource.ETag)).Expect(404);
            if (move is not null) (await other.PostAsync($"{path}/transitions", move, resource.ETag)).Expect(404);
        }
        Assert.That((await other.ReadAsync($"/v1/cooperation-posts?convention={convention.Body["id"]}")).Expect(200).Items, Is.Empty);

        await Client.SignAsync(convention);
        foreach (var (list, resource, body, patch, move) in made)
        {
            var path = resource.Headers.Location!.ToString();
            Assert.That((await other.ReadAsync(list)).Expect(200).Items.Count(), Is.EqualTo(1));
            (await other.ReadAsync(path)).Expect(200);
            (await other.ReadAsync($"{path}/history")).Expect(403);
            (await other.PostAsync(list, body)).Expect(403);
            (await other.PatchAsync(path, patch, resource.ETag)).Expect(403);
            if (move is not null) (await other.PostAsync($"{path}/transitions", move, resource.ETag)).Expect(403);
        }
        Assert.That((await other.ReadAsync($"/v1/cooperation-posts?convention={convention.Body["id"]}")).Expect(200).Items.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_change_needs_the_version_that_was_read()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        foreach (var (part, body, patch, move) in Kinds)
        {
            var made = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/{part}", body())).Expect(201);
            var path = made.Headers.Location!.ToString();
            (await Client.PatchAsync(path, patch, null)).Expect(428);
            var revised = (await Client.PatchAsync(path, patch, made.ETag)).Expect(200);
            (await Client.PatchAsync(path, patch, made.ETag)).Expect(412);
            Assert.That((int?)revised.Body["version"], Is.EqualTo(2), part);
            if (move is null) continue;
            (await Client.PostAsync($"{path}/transitions", move)).Expect(428);
            (await Client.PostAsync($"{path}/transitions", move, made.ETag)).Expect(412);
            Assert.That((int?)(await Client.PostAsync($"{path}/transitions", move, revised.ETag)).Expect(200).Body["version"], Is.EqualTo(3), part);
        }
    }

    [Test]
    public async Task A_tag_that_is_at_hand_is_answered_without_a_body()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        foreach (var (part, body, _, _) in Kinds)
        {
            var made = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/{part}", body())).Expect(201);
            using var request = new HttpRequestMessage(HttpMethod.Get, made.Headers.Location);
            request.Headers.TryAddWithoutValidation("If-None-Match", made.ETag);
            Assert.That((await Client.ReplyAsync(request)).Status, Is.EqualTo(304), part);
        }
    }

    [Test]
    public async Task A_repeat_under_a_key_is_the_first_answer_again()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        foreach (var (part, body, _, move) in Kinds)
        {
            var list = $"/v1/conventions/{convention.Body["id"]}/{part}";
            var first = (await Client.PostAsync(list, body(), key: "k-1")).Expect(201);
            var second = (await Client.PostAsync(list, body(), key: "k-1")).Expect(201);
            Assert.That((second.Text, second.ETag, second.Headers.Location), Is.EqualTo((first.Text, first.ETag, first.Headers.Location)), part);
            Assert.That((await Client.ReadAsync(list)).Items.Count(), Is.EqualTo(1), part);
            if (move is null) continue;
            var moved = (await Client.PostAsync($"{first.Headers.Location}/transitions", move, first.ETag, "k-2")).Expect(200);
            Assert.That((await Client.PostAsync($"{first.Headers.Location}/transitions", move, first.ETag, "k-2")).Expect(200).Text, Is.EqualTo(moved.Text), part);
        }
    }

    [Test]
    public async Task Each_change_is_in_the_history_with_its_reason()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        var meeting = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/meetings", SteeringSamples.Meeting())).Expect(201);
        var path = meeting.Headers.Location!.ToString();
        meeting = (await Client.PatchAsync(path, new { place = "Mairie" }, meeting.ETag)).Expect(200);
        (await Client.PostAsync($"{path}/transitions", new { to = "cancelled", on = "2026-03-10", reason = "Sans quorum" }, meeting.ETag)).Expect(200);
        var post = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/cooperation-posts", SteeringSamples.Post())).Expect(201);
        (await Client.PatchAsync(post.Headers.Location!.ToString(), new { fte = 3 }, post.ETag)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(await HistoryAsync(path), Is.EqualTo(new[] { "1 created ", "2 revised ", "3 moved Sans quorum" }));
            Assert.That(await HistoryAsync(post.Headers.Location!.ToString()), Is.EqualTo(new[] { "1 created ", "2 revised " }));
        });

        async Task<string[]> HistoryAsync(string resource) =>
            [.. (await Client.ReadAsync($"{resource}/history")).Expect(200).Items.Select(c => $"{c["version"]} {c["operation"]} {c["reason"]}")];
    }

    [Test]
    public async Task What_does_not_exist_is_not_found()
    {
        foreach (var (part, body, patch, _) in Kinds)
        {
            (await Client.ReadAsync($"/v1/{part}/{Guid.NewGuid()}")).Expect(404);
            (await Client.ReadAsync($"/v1/{part}/{Guid.NewGuid()}/history")).Expect(404);
            (await Client.PatchAsync($"/v1/{part}/{Guid.NewGuid()}", patch, "\"1\"")).Expect(404);
            (await Client.ReadAsync($"/v1/conventions/{Guid.NewGuid()}/{part}")).Expect(404);
            (await Client.PostAsync($"/v1/conventions/{Guid.NewGuid()}/{part}", body())).Expect(404);
        }
    }
}
