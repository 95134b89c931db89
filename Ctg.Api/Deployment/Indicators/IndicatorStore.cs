using Ctg.Api.Deployment.Explanations;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Territories;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Deployment.Indicators;

/// <summary>Sums indicators up by theme. Only conventions in force count, which are signed: everybody may see them.</summary>
public sealed class IndicatorStore(Database database)
{
    private static readonly Statement Sum = Statement.Load("Deployment/Sql/Sum_Indicators.sql");

    /// <summary>Null where the territory does not exist.</summary>
    public Task<IndicatorReport?> FindAsync(IndicatorQuery query, DateOnly on, string language, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            if (!await TerritoryNames.IsThereAsync(session, query.Within, on)) return null;
            var parameters = new { Type = query.Within?.Type.Code(), query.Within?.Code, On = on, YearStart = new DateOnly(on.Year, 1, 1) };
            var place = query.Within is null ? "of the country" : "of a territory";
            var rows = await session.QueryAsync<IndicatorRow>(Sum, parameters, place, "as figures");
            return new IndicatorReport
            {
                Within = query.Within,
                On = on,
                Items = [.. rows.OrderBy(row => row.Theme).Select(row => row.ToItem(language))],
                Explanation = query.Explain ? [.. (await session.QueryAsync<ExplainedRow>(Sum, parameters, place, "as indicators")).Select(row => row.ToIndicator())] : null,
            };
        },
        cancellation);

    private sealed class IndicatorRow
    {
        public Theme Theme { get; init; }

        public int Actions { get; init; }

        public int Indicators { get; init; }

        public int Means { get; init; }

        public int Outputs { get; init; }

        public int Results { get; init; }

        public int Impacts { get; init; }

        public int WithBaseline { get; init; }

        public int WithTarget { get; init; }

        public int MeasuredThisYear { get; init; }

        public int NeverMeasured { get; init; }

        public ThemeIndicators ToItem(string language) => new()
        {
            Theme = Theme,
            Label = Theme.Label().In(language),
            Actions = Actions,
            Indicators = Indicators,
            Means = Means,
            Outputs = Outputs,
            Results = Results,
            Impacts = Impacts,
            WithBaseline = WithBaseline,
            WithTarget = WithTarget,
            MeasuredThisYear = MeasuredThisYear,
            NeverMeasured = NeverMeasured,
        };
    }

    private sealed class ExplainedRow
    {
        public Guid Id { get; init; }

        public string Reference { get; init; } = "";

        public Guid Convention { get; init; }

        public Theme Theme { get; init; }

        public string? Code { get; init; }

        public IndicatorNature? Nature { get; init; }

        public int HasBaseline { get; init; }

        public int HasTarget { get; init; }

        public int IsMeasuredThisYear { get; init; }

        public int IsNeverMeasured { get; init; }

        public ExplainedIndicator ToIndicator() => new()
        {
            Action = Id,
            Reference = Reference,
            Convention = Convention,
            Theme = Theme,
            Code = Code,
            Nature = Nature,
            HasBaseline = HasBaseline != 0,
            HasTarget = HasTarget != 0,
            IsMeasuredThisYear = IsMeasuredThisYear != 0,
            IsNeverMeasured = IsNeverMeasured != 0,
        };
    }
}
