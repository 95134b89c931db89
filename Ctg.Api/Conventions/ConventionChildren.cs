using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Conventions;
using Ctg.Domain.Deployment;

namespace Ctg.Api.Conventions;

/// <summary>The rows that stand beside a convention, for queries.</summary>
internal static class ConventionChildren
{
    private static readonly Statement InsertCafs = Of("Insert_Convention_Cafs");
    private static readonly Statement InsertThemes = Of("Insert_Convention_Themes");
    private static readonly Statement InsertCommunes = Of("Insert_Convention_Communes");
    private static readonly Statement InsertParties = Of("Insert_Convention_Parties");
    private static readonly Statement InsertRenewal = Of("Insert_Convention_Renewal");
    private static readonly Statement InsertSplitDecisions = Of("Insert_Convention_Split_Decisions");
    private static readonly Statement InsertCoverage = Of("Insert_Commune_Coverage");

    public static readonly IReadOnlyList<ChildTable<Convention>> Tables =
    [
        new("convention_caf", Cafs, (session, key, convention) => session.InsertAsync(InsertCafs, KeyedCodes.Type, Cafs(convention).Select(r => (key, r.Caf)))),
        new("convention_theme", Themes, (session, key, convention) => session.InsertAsync(InsertThemes, KeyedCodes.Type, Themes(convention).Select(r => (key, r.Theme)))),
        new("convention_commune", Communes, (session, key, convention) =>
            session.InsertAsync(InsertCommunes, ConventionRowTypes.Communes, Communes(convention).Select(r => (key, r)))),
        new("convention_party", Parties, (session, key, convention) =>
            session.InsertAsync(InsertParties, ConventionRowTypes.Parties, Parties(convention).Select(r => (key, r)))),
        new("convention_renewal", Renewals, async (session, key, convention) =>
        {
            foreach (var row in Renewals(convention)) await session.ExecuteAsync(InsertRenewal, new { ConventionKey = key, row.RenewalOf });
        }),
        new("convention_split_decision", SplitDecisions, (session, key, convention) =>
            session.InsertAsync(InsertSplitDecisions, ConventionRowTypes.SplitDecisions, SplitDecisions(convention).Select(r => (key, r)))),
        new("commune_coverage", Coverage, (session, key, convention) =>
            session.InsertAsync(InsertCoverage, ConventionRowTypes.Coverage, Coverage(convention).Select(r => (key, r)))),
        ExternalReferences.Table<Convention>(ConventionStore.ResourceType),
    ];

    private static IEnumerable<CafRow> Cafs(Convention convention) => convention.Cafs()
        .Select(caf => new CafRow(caf, convention.StartDate ?? ColumnDates.NotPlanned, convention.EndDate ?? ColumnDates.NotPlanned));

    private static IEnumerable<ThemeRow> Themes(Convention convention) => convention.Themes.Select(t => new ThemeRow(t.Code.Code()));

    private static IEnumerable<CommuneRow> Communes(Convention convention) =>
        convention.Perimeter.Communes.Select((c, i) => new CommuneRow(i, c.Territory.Code, c.From, c.Until));

    private static IEnumerable<PartyRow> Parties(Convention convention) => convention.Parties.Index()
        .Where(p => p.Item.Organisation is not null)
        .Select(p => new PartyRow(p.Index, $"{p.Item.Organisation:D}", p.Item.Role.Code(), p.Item.Type.Code()));

    private static IEnumerable<RenewalRow> Renewals(Convention convention) => convention.RenewalOf is { } renewed ? [new RenewalRow(renewed)] : [];

    private static IEnumerable<SplitDecisionRow> SplitDecisions(Convention convention) =>
        convention.SplitDecisions.Select((d, i) => new SplitDecisionRow(i, d.Commune.Code, d.EffectiveOn));

    private static IEnumerable<CoverageRow> Coverage(Convention convention) => CommuneCoverage.Of(convention)
        .Select(c => new CoverageRow(c.Line, c.Commune.Code, c.From, c.Until, convention.SignedOn, convention.Scope == Scope.Departmental ? 1 : 0));

    private static Statement Of(string name) => Statement.Load($"Conventions/Sql/{name}.sql");

    /// <param name="Caf">Its code.</param>
    /// <param name="StartDate">The convention's; the statement copies it from there.</param>
    /// <param name="EndDate">The convention's, likewise.</param>
    private sealed record CafRow(string Caf, DateOnly StartDate, DateOnly EndDate);

    private sealed record ThemeRow(string Theme);

    private sealed record RenewalRow(Guid RenewalOf);
}

/// <summary>A party, past or present.</summary>
/// <param name="LineNumber">Its place among the parties, from 0.</param>
/// <param name="OrganisationId">In lower case.</param>
/// <param name="Role">The code of its role.</param>
/// <param name="Type">The code of its type.</param>
internal sealed record PartyRow(int LineNumber, string OrganisationId, string Role, string Type);

/// <summary>A commune of a perimeter.</summary>
/// <param name="LineNumber">From 0.</param>
/// <param name="Code">The column has the territory of this code.</param>
/// <param name="FromDate">Null where it is the convention's own.</param>
/// <param name="UntilDate">Null where it is the convention's own.</param>
internal sealed record CommuneRow(int LineNumber, string Code, DateOnly? FromDate, DateOnly? UntilDate);

/// <summary>A decision about a commune that parted.</summary>
/// <param name="LineNumber">From 0.</param>
/// <param name="Code">The column has the territory of this code.</param>
/// <param name="EffectiveOn">The first day of the commune of its own.</param>
internal sealed record SplitDecisionRow(int LineNumber, string Code, DateOnly EffectiveOn);

/// <summary>The days on which a commune is covered, or is to be.</summary>
/// <param name="LineNumber">That of the commune in the perimeter.</param>
/// <param name="Code">The column has the territory of this code.</param>
/// <param name="FromDate">The first.</param>
/// <param name="UntilDate">The last.</param>
/// <param name="SignedOn">Null while the convention is not signed.</param>
/// <param name="IsDepartmental">1 where its scope is.</param>
internal sealed record CoverageRow(int LineNumber, string Code, DateOnly FromDate, DateOnly UntilDate, DateOnly? SignedOn, int IsDepartmental);
