using System.Net.Http.Headers;
using System.Security.Cryptography;
using Ctg.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SecurityTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task Another_Caf_finds_a_draft_nowhere_and_a_signed_convention_everywhere([Values(0, 1, 2)] int cafsOfTheOther)
    {
        var convention = await Client.CreateConventionAsync(Caf, "commune-60057");
        var path = $"/v1/conventions/{convention.Body["id"]}";
        var plan = (await Client.PostAsync($"{path}/action-plans", Samples.Plan)).Expect(201);
        var action = (await Client.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        string[] resources = [path, $"{path}/action-plans", plan.Headers.Location!.ToString(), $"{plan.Headers.Location}/actions", action.Headers.Location!.ToString()];
        using var other = Service.ClientOf(string.Join(' ', Enumerable.Range(0, cafsOfTheOther).Select(_ => NewCaf())));

        foreach (var resource in resources) (await other.ReadAsync(resource)).Expect(404);
        foreach (var ofTheCaf in new[] { "history", "transitions" }) (await other.ReadAsync($"{path}/{ofTheCaf}")).Expect(404);
        (await other.PatchAsync(path, new { title = "À moi" }, convention.ETag)).Expect(404);
        (await other.PostAsync($"{path}/transitions", new { to = "preparation", on = "2024-01-01" }, convention.ETag)).Expect(404);
        (await other.PostAsync($"{path}/action-plans", Samples.Plan)).Expect(404);
        (await other.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(404);
        Assert.That((await other.ReadAsync($"/v1/conventions?caf={Caf}")).Items, Is.Empty);
        Assert.That((await other.ReadAsync($"/v1/actions?caf={Caf}")).Items, Is.Empty);

        var signed = await Client.SignAsync(convention);
        foreach (var resource in resources) (await other.ReadAsync(resource)).Expect(200);
        Assert.That((await other.ReadAsync($"/v1/conventions?caf={Caf}")).Items.Count(), Is.EqualTo(1));
        (await other.PatchAsync(path, new { title = "À moi" }, signed.ETag)).Expect(403);
        (await other.PostAsync($"{path}/transitions", new { to = "terminated", on = "2026-01-01" }, signed.ETag)).Expect(403);
        (await other.PostAsync($"{path}/action-plans", Samples.Plan)).Expect(403);
        (await other.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(403);
        foreach (var resource in new[] { plan, action })
        {
            (await other.PatchAsync(resource.Headers.Location!.ToString(), new { title = "À moi" }, resource.ETag)).Expect(403);
            (await other.PostAsync($"{resource.Headers.Location}/transitions", new { to = resource == plan ? "submitted" : "abandoned", on = "2026-01-01" }, resource.ETag)).Expect(403);
        }
        foreach (var ofTheCaf in new[] { "history", "transitions" }) (await other.ReadAsync($"{path}/{ofTheCaf}")).Expect(403);
    }

    [Test]
    public async Task A_caller_that_acts_for_several_Caf_sees_and_changes_what_each_of_them_has()
    {
        var created = await Client.CreateConventionAsync(Caf);
        using var several = Service.ClientOf($"{NewCaf()},{Caf}");
        var path = $"/v1/conventions/{created.Body["id"]}";
        var plan = (await several.PostAsync($"{path}/action-plans", Samples.Plan)).Expect(201);
        var action = (await several.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        foreach (var resource in new[] { path, $"{path}/action-plans", $"{path}/history", plan.Headers.Location!.ToString(), action.Headers.Location!.ToString() })
            (await several.ReadAsync(resource)).Expect(200);
        Assert.That((await several.ReadAsync($"/v1/conventions?q={created.Body["reference"]}")).Items.Count(), Is.EqualTo(1));
        Assert.That((await several.ReadAsync($"/v1/actions?convention={created.Body["id"]}")).Items.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Another_Caf_does_not_read_what_was_a_draft_through_the_past()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        var whileDraft = $"{Service.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss}Z";
        Service.Clock.Advance(TimeSpan.FromMinutes(1));
        await Client.SignAsync(convention);
        using var other = Service.ClientOf(NewCaf());
        (await other.ReadAsync($"/v1/conventions/{convention.Body["id"]}?knownAt={whileDraft}")).Expect(404);
        (await Client.ReadAsync($"/v1/conventions/{convention.Body["id"]}?knownAt={whileDraft}")).Expect(200);
    }

    [Test]
    public async Task Nobody_creates_for_a_Caf_that_is_not_theirs_and_the_national_fund_for_any()
    {
        var theirs = NewCaf();
        using var other = Service.ClientOf(theirs);
        var shared = Samples.Convention(Caf);
        (await other.PostAsync("/v1/conventions", shared)).Expect(403);
        shared["parties"] = ((object[])shared["parties"]!).Append(new { role = "coFunder", type = "caf", name = "Une autre", cafCode = theirs }).ToArray();
        Assert.That((await other.PostAsync("/v1/conventions", shared)).Status, Is.EqualTo(403), "who shares a convention does not create it in the name of who leads");
        using var national = Service.ClientOf("*");
        (await national.PostAsync("/v1/conventions", Samples.Convention(Caf))).Expect(201);
    }

    [Test]
    public async Task A_scope_opens_what_it_names_and_no_more()
    {
        using var reader = Service.ClientOf(Caf, "ctg.read");
        using var none = Service.ClientOf(Caf, "openid");
        using var administrator = Service.ClientOf(Caf, "ctg.admin");
        (await reader.ReadAsync("/v1/conventions")).Expect(200);
        (await reader.PostAsync("/v1/conventions", Samples.Convention(Caf))).Expect(403);
        (await none.ReadAsync("/v1/conventions")).Expect(403);
        (await administrator.PostAsync("/v1/conventions", Samples.Convention(Caf))).Expect(201);
    }

    [Test]
    public async Task A_token_that_is_missing_foreign_expired_or_for_another_audience_is_refused()
    {
        using var stranger = Service.ClientOf(null);
        (await stranger.ReadAsync("/v1/conventions")).Expect(401);
        using var key = RSA.Create(2048);
        string[] bad =
        [
            "not-a-token",
            Tokens.For(Caf, lifetime: TimeSpan.FromHours(-1)),
            Tokens.For(Caf, audience: "another"),
            Tokens.For(Caf, key: new RsaSecurityKey(key) { KeyId = "test" }),
        ];
        foreach (var token in bad)
        {
            stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            (await stranger.ReadAsync("/v1/conventions")).Expect(401);
        }
    }

    [Test]
    public async Task A_token_of_another_issuer_is_refused_though_its_signature_is_good()
    {
        using var stranger = Service.ClientOf(null);
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.For(Caf, issuer: "https://elsewhere.test"));
        (await stranger.ReadAsync("/v1/conventions")).Expect(401);
    }

    [Test]
    public async Task Scopes_may_stand_in_scp_as_some_issuers_have_them()
    {
        using var client = Service.ClientOf(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.For(Caf, "ctg.read", scopeClaim: "scp"));
        (await client.ReadAsync("/v1/conventions")).Expect(200);
    }

    [Test]
    public void Only_the_pages_for_people_the_health_checks_and_the_status_are_anonymous()
    {
        var anonymous = Service.Endpoints
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => e.RoutePattern.RawText);
        Assert.That(anonymous, Is.EquivalentTo(new[] { "/", "/dashboard/settings", "/dashboard/{**file}", "/problems/{code}", "/health/live", "/health/ready", "/v1/status" }));
    }

    [Test]
    public async Task The_contract_its_page_the_health_checks_and_the_status_need_no_token()
    {
        using var stranger = Service.ClientOf(null);
        foreach (var path in new[] { "/", "/dashboard/app.js", "/dashboard/settings", "/openapi/v1.json", "/openapi/v1.yaml", "/swagger/index.html", "/health/live", "/health/ready", "/v1/status" })
            (await stranger.ReadAsync(path)).Expect(200);
    }
}
