using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Ctg.Tests.Support;

namespace Ctg.Tests.Dashboard;

/// <summary>How the page and its files are served, and what must hold between them.</summary>
public sealed partial class PageFileTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "Ctg.Api", "wwwroot");

    private CtgService _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _service = await Services.ForAsync(Engines.Sqlite);
        _client = _service.CreateDefaultClient();
    }

    [OneTimeTearDown]
    public void Stop() => _client.Dispose();

    [TestCase("/", "text/html; charset=utf-8")]
    [TestCase("/dashboard/app.js", "text/javascript; charset=utf-8")]
    [TestCase("/dashboard/lib/echarts/echarts.esm.min.js", "text/javascript; charset=utf-8")]
    [TestCase("/dashboard/styles/base.css", "text/css; charset=utf-8")]
    [TestCase("/dashboard/icon.svg", "image/svg+xml")]
    public async Task A_file_has_its_type_the_policy_and_a_tag_that_answers_304(string path, string type)
    {
        using var response = await _client.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var again = await _client.SendAsync(request);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo(type));
            Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Is.EqualTo(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https://issuer.test; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That(response.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"));
            Assert.That(response.Headers.CacheControl!.NoCache);
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        });
    }

    [Test]
    public async Task A_script_is_sent_compressed_to_who_reads_that()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dashboard/app.js");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var response = await _client.SendAsync(request);
        Assert.That(response.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "gzip" }));
    }

    [TestCase("/dashboard/none.js")]
    [TestCase("/dashboard/lib/README.md")]
    [TestCase("/dashboard/../appsettings.json")]
    [TestCase("/dashboard/%2e%2e/appsettings.json")]
    public async Task What_is_no_file_of_the_page_is_a_problem_like_any_other(string path)
    {
        using var response = await _client.GetAsync(path);
        Assert.That((int)response.StatusCode, Is.EqualTo(404).Or.EqualTo(401));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task The_page_is_told_how_to_sign_in()
    {
        var settings = (await _client.ReadAsync("/dashboard/settings")).Expect(200).Body;
        Assert.Multiple(() =>
        {
            Assert.That((string?)settings["issuer"], Is.EqualTo(Tokens.Issuer));
            Assert.That(settings.AsObject().ContainsKey("clientId") && settings["clientId"] is null);
            Assert.That((string?)settings["scope"], Is.EqualTo("openid ctg.read"));
            Assert.That((string?)settings["today"], Is.EqualTo("2026-06-15"));
            Assert.That(settings["languages"]!.AsArray().Select(l => (string)l!), Is.EqualTo(new[] { "fr", "en" }));
        });
    }

    [Test]
    public void Vendored_libraries_are_those_whose_sums_are_noted()
    {
        var noted = NotedFile().Matches(File.ReadAllText(Path.Combine(Root, "lib", "README.md"))).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var there = Directory.EnumerateFiles(Path.Combine(Root, "lib"), "*.js", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Path.Combine(Root, "lib"), f).Replace('\\', '/'), f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))));
        Assert.That(there, Is.Not.Empty.And.EquivalentTo(noted));
    }

    [TestCase("fr.js", "en.js")]
    [TestCase("codes.fr.js", "codes.en.js")]
    [TestCase("views.fr.js", "views.en.js")]
    public void Every_word_is_there_in_both_languages(string french, string english) => Assert.That(Keys(english), Is.Unique.And.EquivalentTo(Keys(french)));

    [Test]
    public void Every_word_that_the_page_says_is_there()
    {
        var known = new[] { "fr.js", "codes.fr.js", "views.fr.js" }.SelectMany(Keys).ToHashSet();
        var said = OwnScripts().SelectMany(text => Said().Matches(text).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.That(said, Is.Not.Empty);
        Assert.That(said.Except(known), Is.Empty);
    }

    [Test]
    public void The_page_asks_no_other_host()
    {
        Assert.That(OwnScripts().Where(text => Elsewhere().IsMatch(text)), Is.Empty);
        Assert.That(Elsewhere().IsMatch(File.ReadAllText(Path.Combine(Root, "index.html"))), Is.False);
    }

    private static IEnumerable<string> OwnScripts() => Directory.EnumerateFiles(Root, "*.js", SearchOption.AllDirectories)
        .Where(file => !file.StartsWith(Path.Combine(Root, "lib"), StringComparison.Ordinal)).Select(File.ReadAllText);

    private static string[] Keys(string file) => [.. Key().Matches(File.ReadAllText(Path.Combine(Root, "words", file))).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("^  '?([\\w.]+)'?: ['{]", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex(@"\bt\('([\w.]+)'")]
    private static partial Regex Said();

    [GeneratedRegex("https?://(?!www\\.w3\\.org/2000/svg)")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^\| `([\w./-]+\.js)` \| `([0-9a-f]{64})` \|", RegexOptions.Multiline)]
    private static partial Regex NotedFile();
}
