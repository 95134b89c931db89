using Sylvan.Data.Csv;

namespace Ctg.Api.Territories.Import;

/// <summary>A file of rows below a header: CSV in UTF-8; the separator is found from it.</summary>
internal static class CsvFile
{
    /// <summary>Reads a file, a record for each row; what is wrong with it goes to the faults.</summary>
    /// <exception cref="InvalidTerritoryDataException">There is no such file.</exception>
    public static IReadOnlyList<T> Read<T>(string path, IReadOnlyList<string> columns, ImportFaults faults, Func<CsvRow, T> record)
    {
        if (!File.Exists(path)) throw new InvalidTerritoryDataException($"There is no file {Path.GetFullPath(path)}: name one that there is.");
        var name = Path.GetFileName(path);
        var records = new List<T>();
        try
        {
            using var csv = CsvDataReader.Create(path);
            string[] names = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];
            var missing = columns.Except(names).ToArray();
            if (missing.Length > 0) faults.Add(name, $"it lacks the columns {string.Join(", ", missing)}");
            var twice = names.GroupBy(n => n).Where(n => n.Count() > 1 && columns.Contains(n.Key)).Select(n => n.Key).ToArray();
            if (twice.Length > 0) faults.Add(name, $"it has more than one column {string.Join(", ", twice)}");
            if (missing.Length + twice.Length > 0) return [];
            var row = new CsvRow(csv, name, faults);
            while (csv.Read())
            {
                if (csv.RowFieldCount == csv.FieldCount) records.Add(record(row));
                else faults.Add(row.Place, "all", $"{csv.RowFieldCount} values instead of {csv.FieldCount}");
            }
        }
        catch (CsvMissingHeadersException)
        {
            faults.Add(name, "it is empty: a header is needed");
        }
        catch (CsvFormatException e)
        {
            faults.Add(new RowPlace(name, e.RowNumber + 1), "all", $"{ReasonOf(e)}; the rows below were not read");
        }
        if (records.Count == 0 && !faults.Has(name)) faults.Add(name, "it has no rows");
        return records;
    }

    /// <summary>The reader takes all that follows an open quote for one value, up to the longest row that it reads.</summary>
    private static string ReasonOf(CsvFormatException fault) => fault is CsvInvalidCharacterException { InvalidCharacter: not '"' }
        ? "text follows a closing quote: within quotes, a quote is written twice"
        : "a quote is not closed, or the row is too long";
}
