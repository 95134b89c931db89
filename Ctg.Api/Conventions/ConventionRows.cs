using System.Data.Common;
using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions;

/// <summary>A convention as its row has it.</summary>
public sealed class ConventionRow
{
    public long ConventionKey { get; init; }

    public int Version { get; init; }

    /// <summary>The code of the situation on the date that was asked for.</summary>
    public string Situation { get; init; } = "";

    /// <summary>The document, or in a list the summary.</summary>
    public byte[] Document { get; init; } = [];

    /// <summary>Of a list: key, situation and summary.</summary>
    public static ConventionRow InList(DbDataReader reader) => new()
    {
        ConventionKey = reader.GetInt64(0),
        Situation = reader.GetString(1),
        Document = reader.GetFieldValue<byte[]>(2),
    };
}

/// <summary>The rows that stand beside a convention, for queries.</summary>
internal static class ConventionRowTypes
{
    public static readonly RowType<(long Key, int Line, PerimeterCommune Commune)> Communes = new("convention_commune_rows",
        RowColumn<(long Key, int Line, PerimeterCommune Commune)>.BigInt("convention_key", r => r.Key),
        RowColumn<(long Key, int Line, PerimeterCommune Commune)>.Int("line_number", r => r.Line),
        RowColumn<(long Key, int Line, PerimeterCommune Commune)>.Text("code", 5, r => r.Commune.Territory.Code),
        RowColumn<(long Key, int Line, PerimeterCommune Commune)>.Date("from_date", r => r.Commune.From),
        RowColumn<(long Key, int Line, PerimeterCommune Commune)>.Date("until_date", r => r.Commune.Until));

    public static readonly RowType<(long Key, int Line, Party Party)> Parties = new("convention_party_rows",
        RowColumn<(long Key, int Line, Party Party)>.BigInt("convention_key", r => r.Key),
        RowColumn<(long Key, int Line, Party Party)>.Int("line_number", r => r.Line),
        RowColumn<(long Key, int Line, Party Party)>.Text("organisation_id", 36, r => $"{r.Party.Organisation:D}"),
        RowColumn<(long Key, int Line, Party Party)>.Text("role", 30, r => r.Party.Role.Code()),
        RowColumn<(long Key, int Line, Party Party)>.Text("type", 30, r => r.Party.Type.Code()));
}
