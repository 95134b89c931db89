using System.Globalization;
using System.Text.Json.Nodes;

namespace Ctg.Tests.Contract.Attack;

/// <summary>JSON values to put where another is expected.</summary>
internal static class HostileValues
{
    /// <summary>Every kind of value, and of each those that programs trip over: at the limits of a type, of a calendar, of a character set, of a stack.</summary>
    private static readonly string[] Anywhere =
    [
        "null", "true", "false", "[]", "[null]", "[[]]", "{}", """{"a":1}""",
        "0", "-1", "1.5", "0.001", "2147483648", "9223372036854775808", "1e400", "-1e-400", "79228162514264337593543950336",
        "\"\"", "\" \"", "\"0\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\u202e\\u200b\\ufeff\"", "\"e\\u0301\\ud83d\\ude00家\"", "\"A1\\n\"", "\"'; --\"", "\"%_[a-z]\"", "\"../../etc\"", "\"<b>&amp;\"", "\"=1+1\"",
        "\"0001-01-01\"", "\"9999-12-31\"", "\"2024-02-30\"", "\"2024-1-1\"", "\"2024-01-01T00:00:00Z\"", "\"00000000-0000-0000-0000-000000000000\"", "\"commune-00000\"", "\"http://[::1]:99999/\"",
        $"\"{new string('x', 5000)}\"", new string('[', 40) + new string(']', 40),
    ];

    /// <summary>Numbers that the reader of schemas cannot hold: where anything may stand they are right, and it would say that they are not.</summary>
    private static readonly string[] BeyondTheReader = ["9223372036854775808", "1e400", "79228162514264337593543950336"];

    /// <summary>Those, and what lies at and just beyond each limit that the schema sets.</summary>
    public static IEnumerable<string> For(JsonNode schema)
    {
        var limits = new List<string>();
        if (Limit(schema, "maxLength") is { } longest) limits.AddRange([Text((int)longest), Text((int)longest + 1), $"\"{string.Concat(Enumerable.Repeat("\\ud83d\\ude00", (int)longest))}\""]);
        if (Limit(schema, "minLength") is { } shortest) limits.Add(Text((int)shortest));
        if (Limit(schema, "maxItems") is { } most) limits.Add($"[{string.Join(',', Enumerable.Repeat("null", (int)most + 1))}]");
        foreach (var bound in new[] { Limit(schema, "minimum"), Limit(schema, "maximum") }.OfType<decimal>()) limits.AddRange([Number(bound), Number(bound - 1), Number(bound + 1), Number(bound - 0.01m)]);
        if (schema["enum"] is JsonArray words) limits.AddRange([.. words.Select(word => word!.ToJsonString()), words[0]!.ToJsonString().ToUpperInvariant()]);
        return Anywhere.Except(schema["type"] is null && schema["enum"] is null ? BeyondTheReader : []).Concat(limits);
    }

    private static decimal? Limit(JsonNode schema, string keyword) => schema[keyword] is { } limit ? (decimal)limit : null;

    private static string Text(int length) => $"\"{new string('a', length)}\"";

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
