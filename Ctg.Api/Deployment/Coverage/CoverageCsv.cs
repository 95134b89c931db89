using Ctg.Api.Http.Exports;

namespace Ctg.Api.Deployment.Coverage;

/// <summary>Coverage as a table: a row for each part where it is told by some, else one.</summary>
internal static class CoverageCsv
{
    public static readonly CsvTable Table = CsvTable.Of<CoveragePart>(
        "coverage", "territory", "name", "population.covered", "population.total", "communes.covered", "communes.total");

    public static IReadOnlyList<CoveragePart> RowsOf(CoverageReport coverage) =>
        coverage.Parts ?? [new() { Territory = coverage.Within, Name = null, Population = coverage.Population, Communes = coverage.Communes }];
}
