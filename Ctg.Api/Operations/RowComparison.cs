using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Ctg.Api.Operations;

/// <summary>
/// Holds stored rows against what they are written from, each member against the column of its name: StartDate against start_date. Gives a
/// phrase for each difference.
/// </summary>
internal static class RowComparison
{
    /// <summary>Characters of a value that a phrase shows.</summary>
    private const int Longest = 80;

    /// <summary>Characters before the place where two long values part.</summary>
    private const int Before = 20;

    private static readonly ConcurrentDictionary<Type, (string Column, PropertyInfo Member)[]> Known = new();

    public static IEnumerable<string> Columns(StoredRow row, object written)
    {
        foreach (var (column, value) in ColumnsOf(written))
        {
            var (stands, should) = (Text(row[column], value), Text(value, value));
            if (stands == should) continue;
            var same = stands.AsSpan().CommonPrefixLength(should);
            yield return $"{column} is {Shown(stands, same)} and should be {Shown(should, same)}";
        }
    }

    /// <summary>The same for the rows of a child table. Of those that have no equal, the first member tells which is which.</summary>
    public static IEnumerable<string> Rows(string table, IEnumerable<StoredRow> rows, IReadOnlyList<object> written)
    {
        var left = rows.ToList();
        foreach (var should in written.Where(row => !TakesEqual(left, row)).ToArray())
        {
            var (column, first) = ColumnsOf(should).First();
            var place = left.FindIndex(row => Text(row[column], first) == Text(first, first));
            if (place < 0) yield return $"{table} lacks {All(ColumnsOf(should))}";
            else if (Columns(left[place], should).Any()) yield return $"{table} has {All(left[place].Columns)} and should have {All(ColumnsOf(should))}";
            if (place >= 0) left.RemoveAt(place);
        }
        foreach (var row in left) yield return $"{table} has {All(row.Columns)} and should not";
    }

    private static bool TakesEqual(List<StoredRow> rows, object written)
    {
        var place = rows.FindIndex(row => !Columns(row, written).Any());
        if (place >= 0) rows.RemoveAt(place);
        return place >= 0;
    }

    // What is computed from other members is no column.
    private static IEnumerable<(string Column, object? Value)> ColumnsOf(object written) => Known
        .GetOrAdd(written.GetType(), type => [.. type.GetProperties().Where(m => m.CanWrite).Select(m => (JsonNamingPolicy.SnakeCaseLower.ConvertName(m.Name), m))])
        .Select(c => (c.Column, c.Member.GetValue(written)));

    private static string All(IEnumerable<(string Column, object? Value)> columns) =>
        $"({string.Join(", ", columns.Select(c => $"{c.Column} {Shown(Text(c.Value, c.Value), 0)}"))})";

    /// <summary>A value in the one form that both engines' values and ours are compared in; of the type of what should stand there.</summary>
    private static string? Text(object? value, object? should) => value switch
    {
        null => null,
        string text => should is Guid && Guid.TryParse(text, out var id) ? $"{id}" : text,
        byte[] bytes => should is string ? $"0x{Convert.ToHexString(bytes)}" : Encoding.UTF8.GetString(bytes),
        DateTime time => Text(DateOnly.FromDateTime(time), should),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>In quotes and on one line; of a long text, what stands around the place.</summary>
    private static string Shown(string? text, int place)
    {
        if (text is null) return "nothing";
        var from = Math.Clamp(place - Before, 0, Math.Max(0, text.Length - Longest));
        var until = Math.Min(text.Length, from + Longest);
        return $"'{(from > 0 ? "…" : "")}{text[from..until].ReplaceLineEndings(" ")}{(until < text.Length ? "…" : "")}'";
    }
}
