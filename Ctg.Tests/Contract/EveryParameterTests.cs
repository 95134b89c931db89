using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract;

/// <summary>Every parameter of every query, with a value that its schema allows and with others: it is taken, or refused by a problem that says where.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class EveryParameterTests(string engine) : WorldFixture(engine)
{
    /// <summary>Nothing, what SQL, a pattern or a path would take for its own, other scripts, a control character, too much.</summary>
    private static readonly string[] Odd = ["", "'; --", "%_[a-z]", "../..", "Œuvre 家 \U0001F600", "a\u0000b", new('x', 301), "-1", "9999999999999999999999"];

    private static IEnumerable<TestCaseData<OpenApiContract.Operation, string>> Parameters =>
        from operation in OpenApiContract.Current.Operations
        where operation.Method == "GET"
        from parameter in operation.Parameters
        where (string?)parameter["in"] == "query"
        select new TestCaseData<OpenApiContract.Operation, string>(operation, (string)parameter["name"]!);

    [TestCaseSource(nameof(Parameters))]
    public async Task It_is_taken_or_refused_with_its_place(OpenApiContract.Operation operation, string name)
    {
        var path = World.PathOf(operation);
        var schema = operation.Parameters.Single(p => (string?)p["name"] == name && (string?)p["in"] == "query")["schema"]!;
        foreach (var value in Odd.Prepend(ValueOf(schema)))
        {
            var reply = await Owner.ReadAsync($"{path}?{name}={Uri.EscapeDataString(value)}{Narrow(operation, name)}");
            Assert.That(reply.Status, Is.AnyOf(200, 400, 404, 409, 422), $"{name}={value}: {reply.Text}");
            if (reply.Status == 400) Assert.That(reply.Faults, Has.Some.StartsWith($"/query/{name} "), $"{name}={value}");
        }
    }

    /// <summary>What lists the country is asked of a département, and for one item.</summary>
    private static string Narrow(OpenApiContract.Operation operation, string name) => string.Concat(
        new[] { ("within", "departement-91"), ("limit", "1") }.Where(n => n.Item1 != name && operation.Takes(n.Item1)).Select(n => $"&{n.Item1}={n.Item2}"));

    private static string ValueOf(JsonNode schema)
    {
        schema = OpenApiContract.Current.Resolved(schema);
        if (schema["items"] is { } item) return ValueOf(item);
        if (schema["enum"] is JsonArray words) return (string)words[0]!;
        return ((string?)schema["format"], (string?)schema["type"]) switch
        {
            ("date", _) => "2026-01-01",
            ("date-time", _) => "2026-06-01T12:00:00Z",
            ("uuid", _) => $"{Guid.CreateVersion7()}",
            (_, "integer") => "1",
            (_, "boolean") => "true",
            _ => ((string?)schema["pattern"] ?? "").Contains("commune", StringComparison.Ordinal) ? "departement-91" : "91",
        };
    }
}
