using Ctg.Api.Persistence;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract;

/// <summary>What every resource and every list does in the same way, asked of each at an address where something is.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class EveryResourceTests(string engine) : WorldFixture(engine)
{
    private static IEnumerable<OpenApiContract.Operation> Operations => OpenApiContract.Current.Operations;

    private static IEnumerable<OpenApiContract.Operation> Tagged => Operations.Where(o => o.Takes("If-None-Match"));

    private static IEnumerable<OpenApiContract.Operation> UnderATag => Operations.Where(o => o.Takes("If-Match"));

    private static IEnumerable<OpenApiContract.Operation> Paged => Operations.Where(o => o.Takes("cursor") && !o.Path.EndsWith(".geojson", StringComparison.Ordinal));

    private static IEnumerable<OpenApiContract.Operation> Tables => Operations.Where(o => o.Method == "GET" && o.Response(200)!["content"]![Exports.Ndjson] is not null);

    [TestCaseSource(nameof(Tagged))]
    public async Task What_has_not_changed_is_not_sent_again(OpenApiContract.Operation operation)
    {
        var path = World.PathOf(operation);
        var read = (await Owner.ReadAsync(path)).Expect(200);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var again = new HttpRequestMessage(method, path);
            again.Headers.TryAddWithoutValidation("If-None-Match", read.ETag);
            Assert.That((await Owner.ReplyAsync(again)).Expect(304).Text, Is.Empty);
        }
    }

    [TestCaseSource(nameof(UnderATag))]
    public async Task A_change_of_a_version_that_is_gone_is_refused(OpenApiContract.Operation operation)
    {
        using var request = ExampleRequests.Of(operation, World.PathOf(operation));
        request.Headers.Remove("If-Match");
        request.Headers.TryAddWithoutValidation("If-Match", "\"99\"");
        Assert.That((await Owner.ReplyAsync(request)).Expect(412).Code, Is.EqualTo("stale"));
    }

    [TestCaseSource(nameof(Paged))]
    public async Task Every_list_goes_on_where_its_page_ended(OpenApiContract.Operation operation)
    {
        var first = (await Owner.ReadAsync($"{World.PathOf(operation)}?limit=1{(operation.Takes("within") ? "&within=departement-91" : "")}")).Expect(200);
        if (first.Next() is not { } next) return;
        var second = (await Owner.ReadAsync(next)).Expect(200);
        Assert.That(second.Text, Does.Not.Contain(first.Items.First().ToJsonString(Documents.Options)));
    }

    [TestCaseSource(nameof(Tables))]
    public async Task Every_list_comes_as_a_table_and_line_by_line(OpenApiContract.Operation operation)
    {
        var path = World.PathOf(operation) + (operation.Takes("within") ? "?within=departement-91" : "");
        var table = (await Owner.ReadAsAsync(Exports.Csv, path)).Expect(200);
        var lines = (await Owner.ReadAsAsync(Exports.Ndjson, path)).Expect(200);
        Assert.That(table.Rows(), Has.Count.EqualTo(lines.Lines().Length));
        Assert.That(table.ContentHeaders.ContentDisposition!.FileName!.Trim('"'), Does.EndWith(".csv"));
    }
}
