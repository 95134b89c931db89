using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Domain.Facilities;
using Ctg.Domain.Facilities.Scales;

namespace Ctg.Api.Facilities.Scales;

/// <summary>Which scales to list; every parameter given must hold.</summary>
public sealed record ScaleQuery : PageQuery
{
    /// <summary>The year that they hold for.</summary>
    [Range(1900, 2199)]
    public int? Year { get; set; }

    /// <summary>The type of facility.</summary>
    public FacilityType? Type { get; set; }

    /// <summary>What their amounts are for.</summary>
    public ScaleKind? Kind { get; set; }
}

/// <summary>Scales as a table, in the columns of a file that is imported.</summary>
internal static class ScaleCsv
{
    public static readonly CsvTable Table = CsvTable.Of<BonusScale>("bonus-scales", "year", "type", "kind", "unit", "minimum", "maximum", "criterion", "source");
}
