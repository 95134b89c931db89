using Ctg.Api.Deployment.Coverage;
using Ctg.Api.Persistence;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Explanations;

/// <summary>Reads what figures of coverage are made of, from one date to another.</summary>
internal static class CoverageExplanation
{
    private static readonly Statement ListCommunes = Statement.Load("Deployment/Sql/Explain_Communes.sql");
    private static readonly Statement ListTimes = Statement.Load("Deployment/Sql/Explain_Coverage.sql");
    private static readonly Statement ListConventions = Statement.Load("Deployment/Sql/Explain_Conventions.sql");

    public static async Task<Explanation> ReadAsync(Session session, ICoverageQuery query, DateOnly from, DateOnly until)
    {
        var parameters = new { Type = query.Within?.Type.Code(), query.Within?.Code, From = from, Until = until };
        // With mode signed, what was signed after the last date was not known on any of them.
        var which = CoverageStore.Parts(query);
        var times = (await session.QueryAsync<TimeRow>(ListTimes, parameters, which)).ToLookup(t => t.TerritoryId, t => t.ToTime(query.Mode));
        return new()
        {
            Conventions = await session.QueryAsync<ExplainedConvention>(ListConventions, parameters, which),
            Communes =
            [
                .. (await session.QueryAsync<CommuneRow>(ListCommunes, parameters, which[..1])).GroupBy(c => c.TerritoryId).Select(rows =>
                {
                    var commune = Documents.Read<Territory>(rows.Last().Document);
                    return new ExplainedCommune
                    {
                        Commune = commune.Key,
                        Name = commune.Name,
                        Populations = [.. rows.Select(r => r.ToPopulation())],
                        Coverage = [.. times[rows.Key].Where(t => t.From <= t.Until)],
                    };
                }),
            ],
        };
    }

    private sealed class CommuneRow
    {
        public int TerritoryId { get; init; }

        public byte[] Document { get; init; } = [];

        public string Vintage { get; init; } = "";

        public DateOnly FromDate { get; init; }

        public DateOnly UntilDate { get; init; }

        public int? Inhabitants { get; init; }

        public ExplainedPopulation ToPopulation() => new() { Vintage = Vintage, From = FromDate, Until = UntilDate, Inhabitants = Inhabitants };
    }

    private sealed class TimeRow
    {
        public int TerritoryId { get; init; }

        public Guid Id { get; init; }

        public DateOnly FromDate { get; init; }

        public DateOnly UntilDate { get; init; }

        public DateOnly SignedOn { get; init; }

        public ExplainedTime ToTime(CoverageMode mode) =>
            new() { Convention = Id, From = mode.CountsFrom(FromDate, SignedOn), Until = UntilDate };
    }
}
