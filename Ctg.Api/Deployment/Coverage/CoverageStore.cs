using Ctg.Api.Deployment.Explanations;
using Ctg.Api.Persistence;
using Ctg.Api.Territories;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Coverage;

/// <summary>Who is covered on a date. Signed conventions only count, which everybody may see.</summary>
public sealed class CoverageStore(Database database)
{
    private static readonly Statement GetCoverage = Statement.Load("Deployment/Sql/Get_Coverage.sql");
    private static readonly Statement ListParts = Statement.Load("Deployment/Sql/List_Coverage_Parts.sql");

    /// <summary>Null where the territory does not exist.</summary>
    public Task<CoverageReport?> FindAsync(CoverageQuery query, DateOnly on, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            if (!await TerritoryNames.IsThereAsync(session, query.Within, on)) return null;
            var parameters = new { Type = query.Within?.Type.Code(), query.Within?.Code, On = on };
            var parts = Parts(query);
            var row = await session.FindAsync<CoverageRow>(GetCoverage, parameters, parts);
            return row is null ? null : new CoverageReport
            {
                Within = query.Within,
                On = on,
                Mode = query.Mode,
                IncludesDepartmental = query.IncludeDepartmental,
                PopulationYear = row.PopulationYear,
                Vintage = row.Vintage,
                Population = row.Population,
                Communes = row.Communes,
                CommunesWithoutPopulation = [.. (row.WithoutPopulation?.Split(',') ?? []).Order(StringComparer.Ordinal).Select(TerritoryKey.Commune)],
                Parts = query.By is { } by ? await PartsAsync(session, query, by, on, row) : null,
                Explanation = query.Explain ? await CoverageExplanation.ReadAsync(session, query, on, on) : null,
            };
        },
        cancellation);

    /// <summary>The parts of a statement that counts or lists communes; the first says whose.</summary>
    internal static string[] Parts(ICoverageQuery query) =>
    [
        query.Within is null ? "of the country" : "of a territory",
        .. query.Mode == CoverageMode.Signed ? ["signed"] : Array.Empty<string>(),
        .. query.IncludeDepartmental ? Array.Empty<string>() : ["without departmental"],
    ];

    /// <summary>The parts, and last, without a territory, what of the whole lies in none of them: no commune lies in two.</summary>
    private static async Task<IReadOnlyList<CoveragePart>> PartsAsync(Session session, CoverageQuery query, GroupedBy by, DateOnly on, FiguresRow whole)
    {
        var rows = await session.QueryAsync<PartRow>(ListParts, new { Type = query.Within?.Type.Code(), query.Within?.Code, On = on, By = by.Code() }, Parts(query));
        var rest = new PartRow
        {
            PopulationCovered = whole.PopulationCovered - rows.Sum(row => row.PopulationCovered),
            PopulationTotal = whole.PopulationTotal - rows.Sum(row => row.PopulationTotal),
            CommunesCovered = whole.CommunesCovered - rows.Sum(row => row.CommunesCovered),
            CommunesTotal = whole.CommunesTotal - rows.Sum(row => row.CommunesTotal),
        };
        return [.. (rest.CommunesTotal == 0 ? rows : rows.Append(rest)).Select(row => row.ToPart())];
    }

    private class FiguresRow
    {
        public int PopulationCovered { get; init; }

        public int PopulationTotal { get; init; }

        public int CommunesCovered { get; init; }

        public int CommunesTotal { get; init; }

        public Share Population => new() { Covered = PopulationCovered, Total = PopulationTotal };

        public Share Communes => new() { Covered = CommunesCovered, Total = CommunesTotal };
    }

    private sealed class CoverageRow : FiguresRow
    {
        public string Vintage { get; init; } = "";

        public int PopulationYear { get; init; }

        /// <summary>Codes of communes, commas between them; null where there is none.</summary>
        public string? WithoutPopulation { get; init; }
    }

    private sealed class PartRow : FiguresRow
    {
        public byte[]? Document { get; init; }

        public CoveragePart ToPart()
        {
            var territory = Document is null ? null : Documents.Read<Territory>(Document);
            return new() { Territory = territory?.Key, Name = territory?.Name, Population = Population, Communes = Communes };
        }
    }
}
