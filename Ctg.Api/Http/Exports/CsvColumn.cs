using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ctg.Api.Persistence;

namespace Ctg.Api.Http.Exports;

/// <summary>
/// A column of a table: where its value stands in the JSON of an item. The value is taken as it is written there, so that a number keeps its
/// digits and a code its word. What is null is empty; the values of a list are one field.
/// </summary>
public sealed class CsvColumn
{
    private const char Separator = '|';

    private readonly string[] _path;
    private readonly bool _isText;

    private CsvColumn(string path, bool isList, bool isText) => (_path, IsList, _isText) = (path.Split('.'), isList, isText);

    /// <summary>As in <c>population_inhabitants</c>, for the member inhabitants of the member population.</summary>
    public string Name => string.Join('_', _path);

    /// <summary>Whether one item may have several values of it.</summary>
    public bool IsList { get; }

    /// <summary>The column at a path into the JSON of a type.</summary>
    internal static CsvColumn Of(Type type, string path)
    {
        var (at, isList) = (Documents.Options.GetTypeInfo(type), false);
        foreach (var name in path.Split('.'))
        {
            var member = at.Properties.FirstOrDefault(p => p.Name == name) ?? throw new ArgumentException($"{type.Name} has no {path}.", nameof(path));
            at = Documents.Options.GetTypeInfo(member.PropertyType);
            if (at.Kind != JsonTypeInfoKind.Enumerable) continue;
            if (isList) throw new ArgumentException($"{path} of {type.Name} is a list of lists.", nameof(path));
            (at, isList) = (Documents.Options.GetTypeInfo(at.ElementType!), true);
        }
        return at.Kind == JsonTypeInfoKind.None ? new(path, isList, at.Type == typeof(string)) : throw new ArgumentException($"{path} of {type.Name} is no value.", nameof(path));
    }

    /// <param name="item">The JSON of an item.</param>
    /// <param name="decimalMark">Before the decimals of a number.</param>
    internal string In(JsonElement item, char decimalMark)
    {
        var values = Values(item, 0, decimalMark);
        var field = IsList ? string.Join(Separator, values.Select(Escaped)) : values.FirstOrDefault("");
        return _isText ? SpreadsheetFormula.Disarm(field) : field;
    }

    private IEnumerable<string> Values(JsonElement at, int depth, char decimalMark) => at.ValueKind switch
    {
        JsonValueKind.Array => at.EnumerateArray().SelectMany(value => Values(value, depth, decimalMark)),
        JsonValueKind.Object => at.TryGetProperty(_path[depth], out var member) ? Values(member, depth + 1, decimalMark) : [""],
        JsonValueKind.String => [at.GetString()!],
        JsonValueKind.Null => [""],
        JsonValueKind.Number => [at.GetRawText().Replace('.', decimalMark)],
        _ => [at.GetRawText()],
    };

    private static string Escaped(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
