using System.Data.Common;
using Ctg.Api.Persistence;

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

    /// <summary>Of one: key, version, situation and document.</summary>
    public static ConventionRow Alone(DbDataReader reader) => new()
    {
        ConventionKey = reader.GetInt64(0),
        Version = reader.GetInt32(1),
        Situation = reader.GetString(2),
        Document = reader.GetFieldValue<byte[]>(3),
    };

    /// <summary>Of a list: key, situation and summary.</summary>
    public static ConventionRow InList(DbDataReader reader) => new()
    {
        ConventionKey = reader.GetInt64(0),
        Situation = reader.GetString(1),
        Document = reader.GetFieldValue<byte[]>(2),
    };
}

/// <summary>Where the diagnosis of a convention stands.</summary>
internal sealed class DiagnosisOfConventionRow
{
    public int Version { get; init; }

    /// <summary>Null while its present edition is not validated.</summary>
    public DateOnly? ValidatedOn { get; init; }
}

/// <summary>The rows that stand beside a convention, for queries.</summary>
internal static class ConventionRowTypes
{
    public static readonly RowType<(long Key, CommuneRow Commune)> Communes = new("convention_commune_rows",
        RowColumn<(long Key, CommuneRow Commune)>.BigInt("convention_key", r => r.Key),
        RowColumn<(long Key, CommuneRow Commune)>.Int("line_number", r => r.Commune.LineNumber),
        RowColumn<(long Key, CommuneRow Commune)>.Text("code", 5, r => r.Commune.Code),
        RowColumn<(long Key, CommuneRow Commune)>.Date("from_date", r => r.Commune.FromDate),
        RowColumn<(long Key, CommuneRow Commune)>.Date("until_date", r => r.Commune.UntilDate));

    public static readonly RowType<(long Key, PartyRow Party)> Parties = new("convention_party_rows",
        RowColumn<(long Key, PartyRow Party)>.BigInt("convention_key", r => r.Key),
        RowColumn<(long Key, PartyRow Party)>.Int("line_number", r => r.Party.LineNumber),
        RowColumn<(long Key, PartyRow Party)>.Text("organisation_id", 36, r => r.Party.OrganisationId),
        RowColumn<(long Key, PartyRow Party)>.Text("role", 30, r => r.Party.Role),
        RowColumn<(long Key, PartyRow Party)>.Text("type", 30, r => r.Party.Type));

    public static readonly RowType<(long Key, SplitDecisionRow Decision)> SplitDecisions = new("convention_split_decision_rows",
        RowColumn<(long Key, SplitDecisionRow Decision)>.BigInt("convention_key", r => r.Key),
        RowColumn<(long Key, SplitDecisionRow Decision)>.Int("line_number", r => r.Decision.LineNumber),
        RowColumn<(long Key, SplitDecisionRow Decision)>.Text("code", 5, r => r.Decision.Code),
        RowColumn<(long Key, SplitDecisionRow Decision)>.Date("effective_on", r => r.Decision.EffectiveOn));

    public static readonly RowType<(long Key, CoverageRow Coverage)> Coverage = new("commune_coverage_rows",
        RowColumn<(long Key, CoverageRow Coverage)>.BigInt("convention_key", r => r.Key),
        RowColumn<(long Key, CoverageRow Coverage)>.Int("line_number", r => r.Coverage.LineNumber),
        RowColumn<(long Key, CoverageRow Coverage)>.Text("code", 5, r => r.Coverage.Code),
        RowColumn<(long Key, CoverageRow Coverage)>.Date("from_date", r => r.Coverage.FromDate),
        RowColumn<(long Key, CoverageRow Coverage)>.Date("until_date", r => r.Coverage.UntilDate),
        RowColumn<(long Key, CoverageRow Coverage)>.Date("signed_on", r => r.Coverage.SignedOn),
        RowColumn<(long Key, CoverageRow Coverage)>.Int("is_departmental", r => r.Coverage.IsDepartmental));
}
