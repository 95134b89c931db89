using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract;

public sealed class ContractTests
{
    private static readonly OpenApiContract Contract = OpenApiContract.Current;

    [Test]
    public async Task The_service_serves_what_openapi_yaml_says_member_for_member()
    {
        var service = await Services.ForAsync(Engines.Sqlite);
        using var client = service.ClientOf(null);
        var served = (await client.ReadAsync("/openapi/v1.json")).Expect(200).Body;
        Assert.That(Differences("", Contract.Document, served), Is.Empty);
    }

    [Test]
    public async Task The_comparison_finds_a_difference_of_each_kind()
    {
        var service = await Services.ForAsync(Engines.Sqlite);
        using var client = service.ClientOf(null);
        var served = (await client.ReadAsync("/openapi/v1.json")).Expect(200).Body.AsObject();
        var post = served["paths"]!["/v1/conventions"]!["post"]!.AsObject();
        post["responses"]!.AsObject().Remove("409");
        post["security"]![0]!["bearer"]!.AsArray().Clear();
        served["components"]!["schemas"]!["NewConvention"]!["required"]!.AsArray().RemoveAt(0);
        served["components"]!["schemas"]!["Convention"]!["properties"]!["endDate"]!["format"] = "date-time";
        Assert.That(Differences("", Contract.Document, served).Count(), Is.EqualTo(4));
    }

    [Test]
    public void Every_operation_has_an_id_a_summary_examples_statuses_and_a_scope() => Assert.Multiple(() =>
    {
        Assert.That(Contract.Operations.Select(o => o.Id), Is.Unique);
        Assert.That(Contract.Operations.Where(o => o.IsPublic).Select(o => o.Id), Is.EqualTo(new[] { "getStatus" }));
        foreach (var operation in Contract.Operations)
        {
            Assert.That((string?)operation.Definition["summary"], Is.Not.Empty, operation.Id);
            if (!operation.IsPublic) Assert.That((string?)operation.Definition["security"]![0]!["bearer"]![0], Is.EqualTo(operation.Method == "GET" ? "ctg.read" : "ctg.write"), operation.Id);
            foreach (var status in operation.IsPublic ? [400, 429, 500] : new[] { 400, 401, 403, 429, 500 }) Assert.That(operation.Response(status), Is.Not.Null, $"{operation.Id} {status}");
            foreach (var (place, schema, example) in Bodies(operation))
            {
                Assert.That(example, Is.Not.Null, $"{operation.Id} {place} has no example");
                if (example is not null) Assert.That(Contract.Faults(schema, example.ToJsonString()), Is.Empty, $"{operation.Id} {place}");
            }
        }
    });

    [Test]
    public void The_security_scheme_binds()
    {
        var scheme = Contract.Document["components"]!["securitySchemes"]!["bearer"]!;
        Assert.That(((string?)scheme["type"], (string?)scheme["scheme"]), Is.EqualTo(("http", "bearer")));
    }

    [Test]
    public void The_document_is_OpenAPI_3_1_and_uses_only_words_that_the_checks_understand()
    {
        string[] known =
        [
            "type", "properties", "required", "items", "minItems", "maxItems", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "multipleOf", "default", "anyOf",
            "additionalProperties", "readOnly", "description", "$ref",
        ];
        Assert.Multiple(() =>
        {
            Assert.That((string?)Contract.Document["openapi"], Does.StartWith("3.1"));
            Assert.That(Contract.Document["components"]!["schemas"]!.AsObject().SelectMany(s => Words(s.Value!)).Distinct(), Is.SubsetOf(known));
        });
    }

    [Test]
    public async Task No_word_is_a_truth_value_to_readers_of_older_YAML()
    {
        var service = await Services.ForAsync(Engines.Sqlite);
        using var client = service.ClientOf(null);
        var served = (await client.ReadAsync("/openapi/v1.yaml")).Expect(200);
        var kept = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "openapi.yaml"));
        Assert.Multiple(() =>
        {
            Assert.That(served.Text, Is.EqualTo(kept), "the service serves the file");
            Assert.That(served.ContentHeaders.ContentType!.MediaType, Is.EqualTo("application/yaml"));
            Assert.That(kept, Does.Contain("'on'"));
            Assert.That(Regex.Matches(kept, @"^.*(?<=^ *(- )?|: |- )(on|off|yes|no|y|n)(:.*)?$", RegexOptions.Multiline | RegexOptions.IgnoreCase).Select(m => m.Value), Is.Empty);
        });
    }

    [Test]
    public void Dates_have_their_format_and_what_may_be_null_says_so()
    {
        var convention = Contract.Document["components"]!["schemas"]!["Convention"]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)convention["properties"]!["endDate"]!["format"], Is.EqualTo("date"));
            Assert.That(Contract.Faults(convention["properties"]!["endDate"]!, "null"), Is.Empty);
            Assert.That(Contract.Faults(convention["properties"]!["termination"]!, "null"), Is.Empty, "a nullable reference is satisfiable");
            Assert.That(Contract.Faults(convention["properties"]!["title"]!, "null"), Is.Not.Empty);
            Assert.That(Contract.Faults(convention["properties"]!["endDate"]!, "\"tomorrow\""), Is.Not.Empty);
        });
    }

    private static IEnumerable<(string Place, JsonNode Schema, JsonNode? Example)> Bodies(OpenApiContract.Operation operation)
    {
        if (operation.Definition["requestBody"]?["content"]?.AsObject().First().Value is { } request) yield return ("request", request["schema"]!, request["example"]);
        // A workbook is no text that an example could show.
        foreach (var (type, success) in (operation.Response(200) ?? operation.Response(201))!["content"]!.AsObject().Where(c => c.Key != Exports.Xlsx)) yield return ($"response {type}", success!["schema"]!, success["example"]);
    }

    private static IEnumerable<string> Words(JsonNode schema) => schema.AsObject().SelectMany(word => word.Key switch
    {
        "properties" => word.Value!.AsObject().SelectMany(p => Words(p.Value!)).Append(word.Key),
        "items" => Words(word.Value!).Append(word.Key),
        "anyOf" => word.Value!.AsArray().SelectMany(s => Words(s!)).Append(word.Key),
        _ => [word.Key],
    });

    /// <summary>Compares by meaning: the order of members never matters, nor that of required, tags, enums, types and parameters.</summary>
    private static IEnumerable<string> Differences(string place, JsonNode? expected, JsonNode? actual)
    {
        if (expected is JsonObject left && actual is JsonObject right)
            return left.Select(m => m.Key).Union(right.Select(m => m.Key)).SelectMany(name => Differences($"{place}/{name}", left[name], right[name]));
        if (expected is JsonArray first && actual is JsonArray second && !place.Contains("/example", StringComparison.Ordinal))
            return first.Select(Canonical).Order().SequenceEqual(second.Select(Canonical).Order()) ? [] : [place];
        return Canonical(expected) == Canonical(actual) ? [] : [place];
    }

    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject members => "{" + string.Join(",", members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}:{Canonical(m.Value)}")) + "}",
        JsonArray items => "[" + string.Join(",", items.Select(Canonical)) + "]",
        null => "null",
        var value => value.ToString(),
    };
}
