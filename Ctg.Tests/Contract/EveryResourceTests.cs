using Ctg.Api.Persistence;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract;

/// <summary>What every resource and every list does in the same way, asked of each at an address where something is.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class EveryResourceTests(string engine) : ApiFixture(engine)
{
    private World _world = null!;
    private HttpClient _owner = null!;

    private static IEnumerable<OpenApiContract.Operation> Operations => OpenApiContract.Current.Operations;

    private static IEnumerable<OpenApiContract.Operation> Tagged => Operations.Where(o => Takes(o, "If-None-Match"));

    private static IEnumerable<OpenApiContract.Operation> UnderATag => Operations.Where(o => Takes(o, "If-Match"));

    private static IEnumerable<OpenApiContract.Operation> Paged => Operations.Where(o => Takes(o, "cursor") && !o.Path.EndsWith(".geojson", StringComparison.Ordinal));

    private static IEnumerable<OpenApiContract.Operation> Tables => Operations.Where(o => o.Method == "GET" && o.Response(200)!["content"]![Exports.Ndjson] is not null);

    [OneTimeSetUp]
    public async Task CreateAsync()
    {
        var caf = NewCaf();
        _owner = Service.ClientOf(caf);
        _world = await World.CreateAsync(_owner, caf);
    }

    [OneTimeTearDown]
    public void DisposeOwner() => _owner?.Dispose();

    [TestCaseSource(nameof(Tagged))]
    public async Task What_has_not_changed_is_not_sent_again(OpenApiContract.Operation operation)
    {
        var path = _world.PathOf(operation);
        var read = (await _owner.ReadAsync(path)).Expect(200);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", read.ETag);
        Assert.That((await _owner.ReplyAsync(again)).Expect(304).Text, Is.Empty);
    }

    [TestCaseSource(nameof(UnderATag))]
    public async Task A_change_of_a_version_that_is_gone_is_refused(OpenApiContract.Operation operation)
    {
        using var request = ExampleRequests.Of(operation, _world.PathOf(operation));
        request.Headers.Remove("If-Match");
        request.Headers.TryAddWithoutValidation("If-Match", "\"99\"");
        Assert.That((await _owner.ReplyAsync(request)).Expect(412).Code, Is.EqualTo("stale"));
    }

    [TestCaseSource(nameof(Paged))]
    public async Task Every_list_goes_on_where_its_page_ended(OpenApiContract.Operation operation)
    {
        var first = (await _owner.ReadAsync($"{_world.PathOf(operation)}?limit=1{(Takes(operation, "within") ? "&within=departement-91" : "")}")).Expect(200);
        if (first.Next() is not { } next) return;
        var second = (await _owner.ReadAsync(next)).Expect(200);
        Assert.That(second.Text, Does.Not.Contain(first.Items.First().ToJsonString(Documents.Options)));
    }

    [TestCaseSource(nameof(Tables))]
    public async Task Every_list_comes_as_a_table_and_line_by_line(OpenApiContract.Operation operation)
    {
        var path = _world.PathOf(operation) + (Takes(operation, "within") ? "?within=departement-91" : "");
        var table = (await _owner.ReadAsAsync(Exports.Csv, path)).Expect(200);
        var lines = (await _owner.ReadAsAsync(Exports.Ndjson, path)).Expect(200);
        Assert.That(table.Rows(), Has.Count.EqualTo(lines.Lines().Length));
        Assert.That(table.ContentHeaders.ContentDisposition!.FileName!.Trim('"'), Does.EndWith(".csv"));
    }

    private static bool Takes(OpenApiContract.Operation operation, string header) => operation.Parameters.Any(p => (string?)p["name"] == header);
}
