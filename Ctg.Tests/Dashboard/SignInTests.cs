using System.Text.RegularExpressions;
using Ctg.Tests.Support;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ctg.Tests.Dashboard;

/// <summary>Signing in with an issuer, whose tokens the service takes by its own discovery.</summary>
public sealed class SignInTests : PageFixture
{
    private IssuerServer _issuer = null!;
    private CtgService _service = null!;
    private CtgService _clientless = null!;

    // The issuer's tokens have the time of the machine.
    protected override DateTimeOffset? Now => null;

    private ILocator SignInButton => Page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" });

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        await Chromium.RequireAsync();
        _issuer = await IssuerServer.StartAsync();
        _service = await Served.StartAsync(TrustIssuer, ("Authentication:Issuer", _issuer.Address), ("Authentication:ClientId", IssuerServer.ClientId));
        _clientless = await Served.StartAsync(TrustIssuer, ("Authentication:Issuer", _issuer.Address));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_issuer is null) return;
        await Served.StopAsync(_service);
        await Served.StopAsync(_clientless);
        await _issuer.DisposeAsync();
    }

    [Test]
    public async Task A_reader_signs_in_comes_back_to_the_shared_address_and_signs_out()
    {
        _issuer.Lifetime = TimeSpan.FromMinutes(5);
        await Page.GotoAsync(new Uri(Served.AddressOf(_service), "/?view=timeline&within=departement-91").ToString());
        await Expect(SignInButton).ToBeVisibleAsync();
        await ExpectAccessibleAsync();
        await PictureAsync("sign-in");
        await SignInButton.ClickAsync();
        await Expect(Heading).ToContainTextAsync("Chronologie");
        await SettleAsync();
        await Expect(Page).ToHaveURLAsync(new Regex(@"/\?view=timeline&within=departement-91$"));
        await ExpectNoProblemAsync();
        await Page.ReloadAsync();
        await SettleAsync();
        await Expect(Heading).ToContainTextAsync("Chronologie");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await Expect(SignInButton).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_token_that_is_about_to_end_is_renewed_without_asking()
    {
        _issuer.Lifetime = TimeSpan.FromSeconds(5);
        await Page.GotoAsync(new Uri(Served.AddressOf(_service), "/?within=departement-91").ToString());
        _issuer.Grants.Clear();
        await SignInButton.ClickAsync();
        await Expect(Heading).ToContainTextAsync("Couverture");
        await SettleAsync();
        Assert.That(_issuer.Grants, Does.Contain("refresh_token"));
        await ExpectNoProblemAsync();
    }

    [Test]
    public async Task An_answer_that_was_not_asked_for_signs_nobody_in()
    {
        await Page.GotoAsync(new Uri(Served.AddressOf(_service), "/?code=stolen&state=guessed").ToString());
        await Expect(SignInButton).ToBeVisibleAsync();
        Assert.That(await Page.EvaluateAsync<int>("sessionStorage.length"), Is.Zero);
    }

    [Test]
    public async Task Without_a_client_the_page_says_what_is_missing()
    {
        await Page.GotoAsync(Served.AddressOf(_clientless).ToString());
        await Expect(Page.Locator("main")).ToContainTextAsync("Authentication:ClientId");
        await Expect(SignInButton).ToHaveCountAsync(0);
    }

    private void TrustIssuer(IServiceCollection services) => services.PostConfigure<JwtBearerOptions>(
        JwtBearerDefaults.AuthenticationScheme,
        options => options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{_issuer.Address}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = false }));
}
