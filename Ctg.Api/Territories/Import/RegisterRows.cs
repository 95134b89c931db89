using Ctg.Api.Persistence;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>The rows that an import writes, each with its table type.</summary>
internal sealed record TerritoryRow(int Id, TerritoryKey Key, int Weight)
{
    public static readonly RowType<TerritoryRow> Type = new("territory_rows",
        RowColumn<TerritoryRow>.Int("territory_id", t => t.Id),
        RowColumn<TerritoryRow>.Text("type", 30, t => t.Key.Type.Code()),
        RowColumn<TerritoryRow>.Text("code", 9, t => t.Key.Code),
        RowColumn<TerritoryRow>.Int("weight", t => t.Weight));

    public static readonly RowType<TerritoryRow> Weights = new("territory_weight_rows",
        RowColumn<TerritoryRow>.Int("territory_id", t => t.Id),
        RowColumn<TerritoryRow>.Int("weight", t => t.Weight));

    /// <summary>Ids alone.</summary>
    public static readonly RowType<int> Ids = new("territory_id_rows", RowColumn<int>.Int("territory_id", id => id));
}

internal sealed record StateRow(int Id, DateOnly From, Territory Territory, byte[] Document)
{
    public static readonly RowType<StateRow> Type = new("territory_state_rows",
        RowColumn<StateRow>.Int("territory_id", s => s.Id),
        RowColumn<StateRow>.Date("from_date", s => s.From),
        RowColumn<StateRow>.Text("type", 30, s => s.Territory.Type.Code()),
        RowColumn<StateRow>.Text("siren", 9, s => s.Territory.Siren ?? ""),
        RowColumn<StateRow>.Text("name_folded", 200, s => SearchText.Fold(s.Territory.Name)),
        RowColumn<StateRow>.Bytes("document", s => s.Document));
}

internal sealed record EndRow(int Id, DateOnly Until)
{
    public static readonly RowType<EndRow> Type = new("territory_end_rows",
        RowColumn<EndRow>.Int("territory_id", e => e.Id),
        RowColumn<EndRow>.Date("until_date", e => e.Until));
}

internal sealed record IdentifierRow(TerritoryType Of, string Identifier, int Id, DateOnly From, DateOnly Until)
{
    public static readonly RowType<IdentifierRow> Type = new("territory_identifier_rows",
        RowColumn<IdentifierRow>.Text("type", 30, i => i.Of.Code()),
        RowColumn<IdentifierRow>.Text("identifier", 9, i => i.Identifier),
        RowColumn<IdentifierRow>.Date("from_date", i => i.From),
        RowColumn<IdentifierRow>.Int("territory_id", i => i.Id),
        RowColumn<IdentifierRow>.Date("until_date", i => i.Until));

    public static readonly RowType<IdentifierRow> Ends = new("territory_identifier_end_rows",
        RowColumn<IdentifierRow>.Text("type", 30, i => i.Of.Code()),
        RowColumn<IdentifierRow>.Text("identifier", 9, i => i.Identifier),
        RowColumn<IdentifierRow>.Int("territory_id", i => i.Id),
        RowColumn<IdentifierRow>.Date("until_date", i => i.Until));
}

internal readonly record struct MembershipRow(int Within, int Id, DateOnly Date)
{
    public static readonly RowType<MembershipRow> Type = new("membership_rows",
        RowColumn<MembershipRow>.Int("within_id", m => m.Within),
        RowColumn<MembershipRow>.Int("territory_id", m => m.Id),
        RowColumn<MembershipRow>.Date("from_date", m => m.Date));

    public static readonly RowType<MembershipRow> Ends = new("membership_end_rows",
        RowColumn<MembershipRow>.Int("within_id", m => m.Within),
        RowColumn<MembershipRow>.Int("territory_id", m => m.Id),
        RowColumn<MembershipRow>.Date("until_date", m => m.Date));
}

internal sealed record PopulationRow(string Vintage, string Kind, int Id, int Year, int Inhabitants)
{
    public static readonly RowType<PopulationRow> Type = new("population_rows",
        RowColumn<PopulationRow>.Text("vintage", 10, p => p.Vintage),
        RowColumn<PopulationRow>.Text("kind", 30, p => p.Kind),
        RowColumn<PopulationRow>.Int("territory_id", p => p.Id),
        RowColumn<PopulationRow>.Int("census_year", p => p.Year),
        RowColumn<PopulationRow>.Int("inhabitants", p => p.Inhabitants));
}

internal readonly record struct PostalCodeRow(string Code, int Id)
{
    public static readonly RowType<PostalCodeRow> Type = new("territory_code_rows",
        RowColumn<PostalCodeRow>.Text("code", 5, p => p.Code),
        RowColumn<PostalCodeRow>.Int("territory_id", p => p.Id));
}

internal sealed record MovementRow(int Before, int After, Movement Movement)
{
    public static readonly RowType<MovementRow> Type = new("asking_movement_rows",
        RowColumn<MovementRow>.Int("before_id", m => m.Before),
        RowColumn<MovementRow>.Int("after_id", m => m.After),
        RowColumn<MovementRow>.Date("effective_on", m => m.Movement.EffectiveOn),
        RowColumn<MovementRow>.Text("kind", 30, m => m.Movement.Kind.Code()),
        RowColumn<MovementRow>.Date("asks_until", m => SplitDecisions.AsksUntil(m.Movement)),
        RowColumn<MovementRow>.Bytes("document", m => Documents.Write(m.Movement)));
}
