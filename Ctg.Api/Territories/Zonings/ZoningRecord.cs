using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Zonings;

/// <summary>A row of a file of zonings. What its column has a fault in is null.</summary>
internal sealed record ZoningRecord(RowPlace Place, TerritoryKey? Commune, Zoning? Zoning, Period? Period, string? Act)
{
    private const int LongestAct = 300;

    private static readonly string[] Columns = ["code_insee", "zoning", "from", "until", "act"];
    private static readonly Dictionary<string, Zoning> Words = Enum.GetValues<Zoning>().ToDictionary(z => z.Code());

    public static IReadOnlyList<ZoningRecord> Read(string path, ImportFaults faults) => CsvFile.Read(path, Columns, faults, row => new ZoningRecord(
        row.Place,
        row.Key("code_insee", TerritoryType.Commune),
        Words.TryGetValue(row.Word("zoning", [.. Words.Keys]), out var zoning) ? zoning : null,
        row.Period(),
        row.Text("act", LongestAct)));
}
