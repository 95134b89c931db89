namespace Ctg.Api.Territories.Import;

/// <summary>What is wrong with the files of an import: all of it, before anything is changed.</summary>
internal sealed class ImportFaults
{
    /// <summary>More than these tell nobody more.</summary>
    private const int MaximumLines = 100;

    private readonly List<string> _lines = [];

    public void Add(RowPlace place, string column, string reason) => _lines.Add($"{place.File}, row {place.Row}, {column}: {reason}");

    public void Add(string file, string reason) => _lines.Add($"{file}: {reason}");

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
