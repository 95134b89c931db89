using Ctg.Api.Territories.Import;
using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Composed;

/// <summary>A row of a file of composed territories: a member, and when it is one. What its column has a fault in is null or empty.</summary>
/// <param name="Place">Where the row stands.</param>
/// <param name="Key">Of the composed territory.</param>
/// <param name="Name">Of the composed territory.</param>
/// <param name="Nature">Of the composed territory; null where the kind has none.</param>
/// <param name="Member">What the member may be, by its code; empty where it can be nothing.</param>
/// <param name="Period">When it is a member.</param>
internal sealed record MemberRecord(RowPlace Place, TerritoryKey? Key, string Name, string? Nature, IReadOnlyList<TerritoryKey> Member, Period? Period)
{
    public static IReadOnlyList<MemberRecord> Read(string path, ComposedKind kind, ImportFaults faults) => CsvFile.Read(path, kind.Columns, faults, row => new MemberRecord(
        row.Place, row.Key(kind.CodeColumn, kind.Type), row.Name("name"), kind.Natures.Length == 0 ? null : row.Word("nature", kind.Natures), MemberOf(row, kind, faults), row.Period()));

    private static TerritoryKey[] MemberOf(CsvRow row, ComposedKind kind, ImportFaults faults)
    {
        var code = row.Optional("member") ?? "";
        TerritoryKey[] keys = [.. kind.MemberTypes.Where(type => TerritoryKey.TryOf(type, code, out _)).Select(type => new TerritoryKey(type, code))];
        if (keys.Length == 0) faults.Add(row.Place, "member", $"'{code}' is {kind.NoMember}");
        return keys;
    }
}
