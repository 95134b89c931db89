using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>What is wrong with the files of an import: all of it, before anything is changed.</summary>
internal sealed class ImportFaults
{
    /// <summary>More than these tell nobody more.</summary>
    private const int MaximumLines = 100;

    private readonly List<string> _lines = [];

    public void Add(RowPlace place, string column, string reason) => _lines.Add($"{place.File}, row {place.Row}, {column}: {reason}");

    public void Add(string file, string reason) => _lines.Add($"{file}: {reason}");

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
        var more = _lines.Count > MaximumLines ? $"{Environment.NewLine}and {_lines.Count - MaximumLines} more" : "";
        throw new InvalidTerritoryDataException(
            $"The data in {folder} has {_lines.Count} faults; nothing was loaded. Mend or restore its files:{Environment.NewLine}"
            + string.Join(Environment.NewLine, _lines.Take(MaximumLines)) + more);
    }
}

/// <summary>Where a row stands: the first one after the header is row 2, as in a spreadsheet.</summary>
internal readonly record struct RowPlace(string File, int Row);

/// <summary>The territory data cannot be loaded; the message says what to do.</summary>
public sealed class InvalidTerritoryDataException(string message, Exception? inner = null) : Exception(message, inner);
