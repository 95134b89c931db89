using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract;

public sealed class ExportContractTests
{
    /// <summary>Members of items that no table has, each for a reason.</summary>
    private static readonly string[] LeftOut =
    [
        "succession", // Null in every list.
    ];

    private static readonly OpenApiContract Contract = OpenApiContract.Current;
    private static readonly JsonObject Schemas = Contract.Document["components"]!["schemas"]!.AsObject();

    public static IEnumerable<OpenApiContract.Operation> Lists => Contract.Operations.Where(o => PageOf(o) is not null);

    [Test]
    public void Every_list_can_be_had_whole() => Assert.Multiple(() =>
    {
        Assert.That(Lists.Count(), Is.GreaterThan(10));
        foreach (var list in Lists)
            Assert.That(
                list.Response(200)!["content"]!.AsObject().Select(c => c.Key).Where(type => type != "application/geo+json"),
                Is.EqualTo(new[] { "application/json", Exports.Csv, Exports.Ndjson }), list.Id);
    });

    [Test]
    public void The_contract_names_the_columns_and_they_have_all_that_an_item_says() => Assert.Multiple(() =>
    {
        foreach (var list in Lists)
        {
            var table = list.Response(200)!["content"]![Exports.Csv]!;
            var columns = ((string)table["example"]!).Split("\r\n")[0].Split(',');
            Assert.That((string?)table["schema"]!["description"], Does.Contain($"Columns: {string.Join(", ", columns)}."), list.Id);
            Assert.That(columns, Is.Unique, list.Id);
            foreach (var (place, isList) in Values("", Schemas[PageOf(list)!]!["properties"]!["items"]!["items"]!))
            {
                // Of a list of objects some members are enough to tell them by.
                Assert.That(LeftOut.Contains(place.Split('_')[0]) || columns.Any(c => c == place || (isList && c.Split('_')[0] == place.Split('_')[0])), Is.True, $"{list.Id} has no column {place}");
            }
        }
    });

    private static string? PageOf(OpenApiContract.Operation operation) =>
        (string?)operation.Response(200)?["content"]?["application/json"]?["schema"]?["$ref"] is { } page && page.EndsWith("Page", StringComparison.Ordinal) ? page.Split('/')[^1] : null;

    /// <summary>The places of all values in a schema, and whether a list is on the way.</summary>
    private static IEnumerable<(string Place, bool IsList)> Values(string place, JsonNode schema, bool isList = false)
    {
        if ((string?)schema["$ref"] is { } name) return Values(place, Schemas[name.Split('/')[^1]]!, isList);
        if (schema["anyOf"] is JsonArray either) return Values(place, either[0]!, isList);
        if (schema["items"] is { } items) return Values(place, items, isList: true);
        return schema["properties"] is JsonObject members
            ? members.SelectMany(m => Values(place.Length == 0 ? m.Key : $"{place}_{m.Key}", m.Value!, isList))
            : [(place, isList)];
    }
}
