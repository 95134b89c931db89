using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Syndicats;

/// <summary>A row of a file of syndicats: a member, and when it is one. What its column has a fault in is null or empty.</summary>
/// <param name="Place">Where the row stands.</param>
/// <param name="Key">Of the syndicat.</param>
/// <param name="Name">Of the syndicat.</param>
/// <param name="Nature">Of the syndicat.</param>
/// <param name="Member">What the member may be: a commune, or an EPCI or EPT; empty where it can be neither.</param>
/// <param name="Period">When it is a member.</param>
internal sealed record SyndicatRecord(RowPlace Place, TerritoryKey? Key, string Name, string Nature, IReadOnlyList<TerritoryKey> Member, Period? Period)
{
    private static readonly string[] Columns = ["siren", "name", "nature", "member", "from", "until"];

    /// <summary>As in Banatic, the State's base of groupings.</summary>
    private static readonly string[] Natures = ["SIVU", "SIVOM", "SMF", "SMO", "PETR", "POLEM"];

    private static readonly TerritoryType[] MemberTypes = [TerritoryType.Commune, TerritoryType.Epci, TerritoryType.Ept];

    public static IReadOnlyList<SyndicatRecord> Read(string path, ImportFaults faults) => CsvFile.Read(path, Columns, faults, row => new SyndicatRecord(
        row.Place, row.Key("siren", TerritoryType.Syndicat), row.Name("name"), row.Word("nature", Natures), MemberOf(row, faults), row.Period()));

    private static TerritoryKey[] MemberOf(CsvRow row, ImportFaults faults)
    {
        var code = row.Optional("member") ?? "";
        TerritoryKey[] keys = [.. MemberTypes.Where(type => TerritoryKey.TryOf(type, code, out _)).Select(type => new TerritoryKey(type, code))];
        if (keys.Length == 0) faults.Add(row.Place, "member", $"'{code}' is neither the code of a commune nor the SIREN of an EPCI or EPT");
        return keys;
    }
}
