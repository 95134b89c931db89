using Ctg.Api.Persistence;
using Ctg.Api.Territories;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment;

/// <summary>Figures over all conventions. They count signed conventions only, which everybody may see.</summary>
public sealed class DeploymentStore(Database database)
{
    private static readonly Statement GetCoverage = Statement.Load("Deployment/Sql/Get_Coverage.sql");
    private static readonly Statement ListWithout = Statement.Load("Deployment/Sql/List_Communes_Without_Population.sql");

    /// <summary>Null where the territory does not exist.</summary>
    public Task<Coverage?> FindCoverageAsync(CoverageQuery query, DateOnly on, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            var parameters = new { Type = query.Within?.Type.Code(), query.Within?.Code, On = on };
            if (query.Within is { } named && !await TerritoryNames.IsThereAsync(session, named, on)) return null;
            var parts = Parts(query);
            var row = await session.FindAsync<CoverageRow>(GetCoverage, parameters, parts);
            return row is null ? null : new Coverage
            {
                Within = query.Within,
                On = on,
                Mode = query.Mode,
                IncludesDepartmental = query.IncludeDepartmental,
                PopulationYear = row.PopulationYear,
                Vintage = row.Vintage,
                Population = new Share { Covered = row.PopulationCovered, Total = row.PopulationTotal },
                Communes = new Share { Covered = row.CommunesCovered, Total = row.CommunesTotal },
                CommunesWithoutPopulation = row.CommunesCounted == row.CommunesTotal
                    ? []
                    : [.. (await session.QueryAsync<string>(ListWithout, parameters, parts[..1])).Select(TerritoryKey.Commune)],
            };
        },
        cancellation);

    /// <summary>The parts of a statement that counts or lists communes; the first says whose.</summary>
    internal static string[] Parts(CoverageQuery query) =>
    [
        query.Within is null ? "of the country" : "of a territory",
        .. query.Mode == CoverageMode.Signed ? ["signed"] : Array.Empty<string>(),
        .. query.IncludeDepartmental ? Array.Empty<string>() : ["without departmental"],
    ];

    private sealed class CoverageRow
    {
        public string Vintage { get; init; } = "";

        public int PopulationYear { get; init; }

        /// <summary>Those whose population is known.</summary>
        public int CommunesCounted { get; init; }

        public int PopulationCovered { get; init; }

        public int PopulationTotal { get; init; }

        public int CommunesCovered { get; init; }

        public int CommunesTotal { get; init; }
    }
}
