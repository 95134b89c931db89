using Ctg.Tests.Imports;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract.Examples;

/// <summary>Every example of a request in openapi.yaml, one after another as the life of what they speak of has them: each is taken as it is written.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ExampleStoryTests(string engine)
{
    private CtgService _service = null!;
    private HttpClient _client = null!;
    private ExamplePlayer _examples = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _service = new CtgService(await TestDatabase.CreateAsync(engine));
        _client = _service.ClientOf("*");
        _examples = new ExamplePlayer(_client);
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (_service is null) return;
        _client.Dispose();
        await _service.DisposeAsync();
        await _service.Database.DisposeAsync();
    }

    [Test]
    public async Task Every_example_of_a_request_is_taken_as_it_is_written()
    {
        var convention = await PrepareAsync();
        var (plan, action) = await PlanAsync(convention);
        await DiagnoseAsync(convention, action);
        await SignAsync(convention);
        await AmendAsync(convention);
        await ActAsync(convention, plan, action);
        await SteerAsync(convention);
        await DecideSplitAsync();
        await SupportAsync();
        await ImportAsync();
        await SubscribeAsync();
        Assert.That(_examples.Left, Is.Empty);
    }

    private async Task<string> PrepareAsync()
    {
        var organisation = await _examples.PlayAsync("createOrganisation", "/v1/organisations");
        await _examples.PlayAsync("reviseOrganisation", organisation.Headers.Location!.OriginalString, organisation.ETag);
        await _examples.PlayAsync("batch", "/v1/batch");
        var convention = await _examples.PlayAsync("createConvention", "/v1/conventions");
        var address = convention.Headers.Location!.OriginalString;
        _examples.Means("01a21039-0c3e-7219-af43-a92e80719551", convention.Body["id"]!);
        _examples.Means("01a21039-0c3e-7833-b87b-4ba11cada714", convention.Body["parties"]![0]!["organisation"]!);
        _examples.Means("01a21039-0c3e-784c-807b-2bbd7ccd2b03", convention.Body["parties"]![2]!["organisation"]!);
        _examples.Means("01a20c91-e638-7cd1-92de-f46fbbf0790d", convention.Body["parties"]![2]!["organisation"]!);
        convention = await _client.MoveAsync(convention, ("preparation", "2022-06-01"));
        await _examples.PlayAsync("reviseConvention", address, convention.ETag);
        return address;
    }

    private async Task<(string Plan, string Action)> PlanAsync(string convention)
    {
        var plan = await _examples.PlayAsync("createActionPlan", $"{convention}/action-plans");
        var address = plan.Headers.Location!.OriginalString;
        var action = await _examples.PlayAsync("createAction", $"{address}/actions");
        _examples.Means("01a20813-4ce1-75cb-b7fb-8be195fdf48d", action.Body["id"]!);
        await _examples.PlayAsync("reviseActionPlan", address, await TagAsync(address));
        return (address, action.Headers.Location!.OriginalString);
    }

    private async Task DiagnoseAsync(string convention, string action)
    {
        var diagnosis = await _examples.PlayAsync("writeDiagnosis", $"{convention}/diagnosis");
        diagnosis = (await _client.PostAsync($"{convention}/diagnosis/transitions", new { to = "shared", on = "2022-09-20" }, diagnosis.ETag)).Expect(200);
        await _examples.PlayAsync("moveDiagnosis", $"{convention}/diagnosis/transitions", diagnosis.ETag);
        await _examples.PlayAsync("reviseAction", action, await TagAsync(action));
    }

    private async Task SignAsync(string convention)
    {
        await _examples.PlayAsync("moveConvention", $"{convention}/transitions", await TagAsync(convention));
        var voted = await _examples.PlayAsync("recordDeliberation", $"{convention}/deliberations", await TagAsync(convention));
        voted = await _examples.PlayAsync("reviseDeliberation", $"{convention}/deliberations/{voted.Body["deliberations"]![0]!["id"]}", voted.ETag);
        voted = await _examples.PlayAsync("importDeliberations", $"{convention}/deliberations/scdl", voted.ETag, "csv");
        foreach (var caf in Samples.Signatories(voted).SkipLast(1)) voted = await _client.ChangeAsync(voted, "deliberations", Samples.Vote(caf, heldOn: "2022-12-12", body: "cafBoard"));
        voted = await _client.MoveAsync(voted, ("signature", "2023-01-16"));
        var signed = await _examples.PlayAsync("recordSignature", $"{convention}/signatures", voted.ETag);
        signed = await _examples.PlayAsync("reviseSignature", $"{convention}/signatures/{signed.Body["signatures"]![0]!["id"]}", signed.ETag);
        foreach (var caf in Samples.Signatories(voted).SkipLast(1)) signed = await _client.ChangeAsync(signed, "signatures", Samples.Signature(caf, "2023-03-24"));
        signed = await _examples.PlayAsync("fileDocument", $"{convention}/documents", signed.ETag);
        signed = await _examples.PlayAsync("replaceDocument", $"{convention}/documents/{signed.Body["documents"]![0]!["id"]}", signed.ETag);
        await _client.MoveAsync(signed, ("signed", "2023-03-24"));
    }

    private async Task AmendAsync(string convention)
    {
        await _examples.PlayAsync("proposeAmendment", $"{convention}/amendments", await TagAsync(convention));
        await _examples.PlayAsync("reviseAmendment", $"{convention}/amendments/1", await TagAsync(convention));
        await _examples.PlayAsync("moveAmendment", $"{convention}/amendments/1/transitions", await TagAsync(convention));
        var renewal = await _examples.PlayAsync("renewConvention", $"{convention}/renewal");
        _examples.Means("01a20813-6b73-7e5a-a5b6-47849ce87b40", renewal.Body["id"]!);
    }

    private async Task ActAsync(string convention, string plan, string action)
    {
        await _examples.PlayAsync("moveActionPlan", $"{plan}/transitions", await TagAsync(plan));
        var copy = await _examples.PlayAsync("copyAction", $"{action}/copies");
        (await _client.PostAsync($"{plan}/transitions", new { to = "adopted", on = "2023-06-15", decision = "Copil du 15 juin 2023, décision 1" }, await TagAsync(plan))).Expect(200);
        await _examples.PlayAsync("moveAction", $"{action}/transitions", await TagAsync(action));
        _examples.Means("01a20813-4d0c-7c2b-8d41-0a6ef2b1c7aa", (await _client.ReadAsync(action)).Body["id"]!);
        _examples.Means("01a20813-4d3f-7b6e-a7d0-4f6b1f0c9e21", copy.Body["id"]!);
        await _examples.PlayAsync("changeActions", "/v1/actions");
        await _examples.PlayAsync("recordMeasure", $"{action}/indicators/I1/measures/2024-H2", await TagAsync(action));
        await _examples.PlayAsync("copyActionPlan", $"{plan}/copies");

        var neighbour = await _client.CreateConventionAsync("91");
        var other = (await _client.PostAsync($"{neighbour.Headers.Location}/action-plans", new { title = "Plan de la jeunesse", axes = new[] { new { code = "B2", title = "Mobilité" } } })).Expect(201);
        await _examples.PlayAsync("shareAction", $"{action}/shares/{other.Body["id"]}", await TagAsync(action));
        foreach (var form in new[] { "json", "csv" })
        {
            var empty = (await _client.PostAsync($"{convention}/action-plans", Samples.Plan)).Expect(201).Headers.Location!.OriginalString;
            await _examples.PlayAsync("writePlanContent", $"{empty}/content", await TagAsync(empty), form);
        }
    }

    private async Task SteerAsync(string convention)
    {
        var post = await _examples.PlayAsync("openCooperationPost", $"{convention}/cooperation-posts");
        _examples.Means("01a21039-8901-7386-be94-ea604432eea4", post.Body["id"]!);
        await _examples.PlayAsync("reviseCooperationPost", post.Headers.Location!.OriginalString, post.ETag);
        var meeting = await _examples.PlayAsync("planMeeting", $"{convention}/meetings");
        var held = await _examples.PlayAsync("moveMeeting", $"{meeting.Headers.Location}/transitions", meeting.ETag);
        await _examples.PlayAsync("reviseMeeting", meeting.Headers.Location!.OriginalString, held.ETag);
        var evaluation = await _examples.PlayAsync("planEvaluation", $"{convention}/evaluations");
        var begun = await _examples.PlayAsync("moveEvaluation", $"{evaluation.Headers.Location}/transitions", evaluation.ETag);
        await _examples.PlayAsync("reviseEvaluation", evaluation.Headers.Location!.OriginalString, begun.ETag);
    }

    private async Task DecideSplitAsync()
    {
        var convention = await CreateAsync("15", "commune-15141", "2023-01-01", "2026-12-31");
        await _examples.PlayAsync("decideSplit", $"{convention.Headers.Location}/split-decisions", convention.ETag);
    }

    private async Task SupportAsync()
    {
        var dourdan = await _client.CreateConventionAsync("91", "commune-91200");
        _examples.Means("01a20c78-7fce-72b7-9c8f-d699ad7719d6", dourdan.Body["id"]!);
        var cej = await _examples.PlayAsync("recordCejContract", "/v1/cej-contracts");
        await _examples.PlayAsync("reviseCejContract", cej.Headers.Location!.OriginalString, cej.ETag);
        await _client.SignAsync(await CreateAsync("91", "commune-91228", "2022-01-01", "2026-12-31"));
        var facility = await _examples.PlayAsync("recordFacility", "/v1/facilities");
        await _examples.PlayAsync("reviseFacility", facility.Headers.Location!.OriginalString, facility.ETag);
        await _examples.PlayAsync("importBonuses", "/v1/bonuses?caf=91", mediaType: "csv");
    }

    private async Task ImportAsync()
    {
        var import = await _examples.PlayAsync("createImport", "/v1/imports?kind=conventions", mediaType: "csv");
        Assert.That((await _client.EndOfAsync(import)).Ended(), Is.EqualTo("done 2 created"));
    }

    private async Task SubscribeAsync()
    {
        var webhook = await _examples.PlayAsync("registerWebhook", "/v1/webhooks");
        var revised = await _examples.PlayAsync("reviseWebhook", webhook.Headers.Location!.OriginalString, webhook.ETag);
        await _examples.PlayAsync("rotateWebhookSecret", $"{webhook.Headers.Location}/secrets", revised.ETag);
    }

    private async Task<Reply> CreateAsync(string caf, string territory, string from, string to)
    {
        var body = Samples.Convention(caf, territory);
        (body["startDate"], body["endDate"]) = (from, to);
        return (await _client.PostAsync("/v1/conventions", body)).Expect(201);
    }

    private async Task<string?> TagAsync(string address) => (await _client.ReadAsync(address)).Expect(200).ETag;
}
