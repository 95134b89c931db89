using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Facilities;
using Ctg.Domain.Facilities.Bonuses;
using Ctg.Domain.Facilities.Scales;

namespace Ctg.Api.Facilities.Scales;

/// <summary>A file of scales.</summary>
internal static class ScaleFile
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>Of a year: the key of a row has three digits for its place.</summary>
    private const int MostRows = 999;

    private const decimal MostEuros = 9_999_999.9999m;
    private const int Decimals = 4;
    private const int LongestText = 1_000;

    private static readonly string[] Columns = [.. ScaleCsv.Table.Columns.Select(c => c.Name)];

    /// <exception cref="InvalidTerritoryDataException">The file has faults; it tells them all.</exception>
    public static IReadOnlyList<BonusScale> Read(string path)
    {
        var faults = new ImportFaults();
        var read = CsvFile.Read(path, Columns, faults, row => (row.Place, Scale: Row(row)));
        (RowPlace Place, BonusScale Scale)[] rows = [.. read.Where(r => r.Scale is not null).Select(r => (r.Place, r.Scale!))];
        var once = new HashSet<(int, FacilityType, ScaleKind, BonusUnit, string?)>();
        foreach (var (place, s) in rows.Where(r => !once.Add((r.Scale.Year, r.Scale.Type, r.Scale.Kind, r.Scale.Unit, r.Scale.Criterion))))
            faults.Add(place, "criterion", $"there is another amount for {s.Type.Code()}, {s.Kind.Code()}, {s.Unit.Code()} in {s.Year} with the same criterion");
        foreach (var year in rows.CountBy(r => r.Scale.Year).Where(y => y.Value > MostRows)) faults.Add(Path.GetFileName(path), $"{year.Key} has more than {MostRows} rows");
        faults.Refuse(path);
        return [.. rows.Select(r => r.Scale)];
    }

    /// <summary>Null where it has a fault, so that no other follows from it.</summary>
    private static BonusScale? Row(CsvRow row)
    {
        var year = row.Count("year");
        if (year is not (>= FirstYear and <= LastYear)) row.Fault("year", $"a year from {FirstYear} to {LastYear} is needed");
        var (minimum, maximum) = (row.Number("minimum", Decimals, MostEuros), row.Number("maximum", Decimals, MostEuros));
        if (maximum < minimum) row.Fault("maximum", "it is less than the minimum");
        var (type, kind, unit) = (Code<FacilityType>(row, "type"), Code<ScaleKind>(row, "kind"), Code<BonusUnit>(row, "unit"));
        var criterion = row.Text("criterion", LongestText);
        var source = row.Text("source", LongestText);
        if (source is null || !Uri.TryCreate(source, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) row.Fault("source", "the address of the page that says so is needed");
        if (row.HasFault) return null;
        return new BonusScale { Year = year!.Value, Type = type, Kind = kind, Unit = unit, Minimum = minimum!.Value, Maximum = maximum!.Value, Criterion = criterion, Source = source! };
    }

    private static T Code<T>(CsvRow row, string column)
        where T : struct, Enum =>
        KeyedCodes.TryValue<T>(row.Word(column, [.. Enum.GetValues<T>().Select(value => value.Code())]), out var value) ? value : default;
}
