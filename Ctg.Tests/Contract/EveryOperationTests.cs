using System.Net.Http.Headers;
using System.Text;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract;

/// <summary>What every operation refuses in the same way, asked of each by what openapi.yaml says of it.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class EveryOperationTests(string engine) : ApiFixture(engine)
{
    /// <summary>More than the largest body that any of them takes.</summary>
    private const int TooMany = 16 * 1024 * 1024 + 1;

    private static IEnumerable<OpenApiContract.Operation> Operations => OpenApiContract.Current.Operations;

    private static IEnumerable<OpenApiContract.Operation> UnderAToken => Operations.Where(o => !o.IsPublic);

    private static IEnumerable<OpenApiContract.Operation> OnAPath => Operations.Where(o => o.Path.Contains('{', StringComparison.Ordinal));

    private static IEnumerable<OpenApiContract.Operation> WithABody => Operations.Where(o => o.Definition["requestBody"] is not null);

    private static IEnumerable<OpenApiContract.Operation> UnderATag => Operations.Where(o => o.Parameters.Any(p => (string?)p["name"] == "If-Match" && (bool?)p["required"] == true));

    [TestCaseSource(nameof(UnderAToken))]
    public async Task Nobody_gets_in_without_a_token_and_its_scope(OpenApiContract.Operation operation)
    {
        using var nobody = Service.ClientOf(null);
        using var stranger = Service.ClientOf(Caf, "openid");
        using var reader = Service.ClientOf(Caf, "ctg.read");
        Assert.That((await nobody.ReplyAsync(ExampleRequests.Of(operation))).Expect(401).Code, Is.EqualTo("unauthenticated"));
        Assert.That((await stranger.ReplyAsync(ExampleRequests.Of(operation))).Expect(403).Code, Is.EqualTo("forbidden"));
        if (operation.Method != "GET") (await reader.ReplyAsync(ExampleRequests.Of(operation))).Expect(403);
    }

    [TestCaseSource(nameof(Operations))]
    public async Task A_parameter_that_there_is_not_is_refused(OpenApiContract.Operation operation)
    {
        var reply = (await Client.ReplyAsync(ExampleRequests.Of(operation, ExampleRequests.Misspelt(operation)))).Expect(400);
        Assert.That(reply.Faults, Does.Contain("/query/colour unknownParameter"));
    }

    [TestCaseSource(nameof(OnAPath))]
    public async Task What_is_not_there_is_not_found(OpenApiContract.Operation operation) =>
        Assert.That((await Client.ReplyAsync(ExampleRequests.Of(operation))).Expect(404).Code, Is.EqualTo("notFound"));

    [TestCaseSource(nameof(WithABody))]
    public async Task A_body_of_another_kind_or_too_large_is_refused(OpenApiContract.Operation operation)
    {
        using var other = ExampleRequests.Of(operation);
        other.Content = new StringContent("Bonjour", Encoding.UTF8, new MediaTypeHeaderValue("text/plain"));
        Assert.That((await Client.ReplyAsync(other)).Expect(415).Code, Is.EqualTo("unsupportedMediaType"));
        using var large = ExampleRequests.Of(operation);
        large.Content = new StringContent(new string(' ', TooMany), Encoding.UTF8, large.Content!.Headers.ContentType!);
        Assert.That((await Client.ReplyAsync(large)).Expect(413).Code, Is.EqualTo("tooLarge"));
    }

    [TestCaseSource(nameof(UnderATag))]
    public async Task A_change_without_the_version_that_was_read_is_refused(OpenApiContract.Operation operation)
    {
        using var request = ExampleRequests.Of(operation);
        request.Headers.Remove("If-Match");
        Assert.That((await Client.ReplyAsync(request)).Expect(428).Code, Is.EqualTo("preconditionRequired"));
    }
}
