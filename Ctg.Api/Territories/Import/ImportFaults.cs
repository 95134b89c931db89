using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>What is wrong with the files of an import: all of it, before anything is changed.</summary>
internal sealed class ImportFaults
{
    /// <summary>More than these of one file tell nobody more, and those of another file are not to be hidden by them.</summary>
    private const int MaximumLines = 100;

    private readonly Dictionary<string, int> _counts = [];
    private readonly List<string> _lines = [];

    public void Add(RowPlace place, string column, string reason) => Tell(place.File, $"{place.File}, row {place.Row}, {column}: {reason}");

    public void Add(string file, string reason) => Tell(file, $"{file}: {reason}");

    public bool Has(string file) => _counts.ContainsKey(file);

    /// <summary>A row names what is not there on its first day.</summary>
    public void AddUnknown(RowPlace place, string column, TerritoryKey key, DateOnly on) =>
        Add(place, column, $"there is no {key} on {on:yyyy-MM-dd}; GET /v1/territories/{key}?on={on:yyyy-MM-dd} says who has its land, where somebody has");

    /// <summary>Rows whose time overlaps another's of the same.</summary>
    /// <param name="rows">Each with what it is about, and when.</param>
    public void AddOverlaps<T>(IEnumerable<(RowPlace Place, T Subject, Period Period)> rows)
    {
        foreach (var same in rows.GroupBy(r => r.Subject))
        {
            (RowPlace Place, DateOnly Until)? last = null;
            foreach (var (place, _, period) in same.OrderBy(r => r.Period.From).ThenBy(r => r.Place.Row))
            {
                if (period.From <= last?.Until) Add(place, "from", $"it overlaps row {last.Value.Place.Row}");
                if (last is null || period.Until > last.Value.Until) last = (place, period.Until);
            }
        }
    }

    /// <exception cref="InvalidTerritoryDataException">There are faults; it has them all.</exception>
    public void Refuse(string folder)
    {
        if (_lines.Count == 0) return;
        var total = _counts.Values.Sum();
        var more = total > _lines.Count ? $"{Environment.NewLine}and {total - _lines.Count} more in {string.Join(", ", _counts.Where(c => c.Value > MaximumLines).Select(c => c.Key))}" : "";
        throw new InvalidTerritoryDataException(
            $"The data in {folder} has {total} faults; nothing was loaded. Mend or restore its files:{Environment.NewLine}{string.Join(Environment.NewLine, _lines)}{more}");
    }

    private void Tell(string file, string line)
    {
        if ((_counts[file] = _counts.GetValueOrDefault(file) + 1) <= MaximumLines) _lines.Add(line);
    }
}

/// <summary>Where a row stands: the first one after the header is row 2, as in a spreadsheet.</summary>
internal readonly record struct RowPlace(string File, int Row);

/// <summary>The territory data cannot be loaded; the message says what to do.</summary>
public sealed class InvalidTerritoryDataException(string message, Exception? inner = null) : Exception(message, inner);
