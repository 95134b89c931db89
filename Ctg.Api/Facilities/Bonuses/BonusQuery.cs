using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Domain.Facilities.Bonuses;
using Ctg.Domain.Territories;

namespace Ctg.Api.Facilities.Bonuses;

/// <summary>Which lines to list; every parameter given must hold.</summary>
public sealed record BonusQuery : PageQuery
{
    /// <summary>The code of the Caf.</summary>
    public string? Caf { get; set; }

    /// <summary>The id of a facility.</summary>
    public Guid? Facility { get; set; }

    /// <summary>One of these years.</summary>
    public IReadOnlyList<int>? Year { get; set; }

    /// <summary>What was granted: support, or a bonus territoire.</summary>
    public BonusKind? Kind { get; set; }

    /// <summary>A territory at any level, as it is on the date of asOf: those of facilities whose commune, or the commune that has its land then, is in it.</summary>
    public TerritoryKey? Territory { get; set; }

    /// <summary>The date that the territory is taken on; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>
    /// Of bonus territoire, whether the line would be recorded now (INV-17): false lists those whose facility no party of a convention supports any
    /// more, or whose Cej has not ended. A party that has left its convention by amendment counts for all of it here.
    /// </summary>
    public bool? Qualifying { get; set; }
}

/// <summary>Whose lines a table has, and why it corrects some.</summary>
public sealed record BonusImportQuery
{
    /// <summary>The code of the Caf, which the caller acts for.</summary>
    [Required]
    public string? Caf { get; set; }

    /// <summary>Why lines that were recorded are corrected (BON-01); the history of each facility keeps it.</summary>
    public string? Reason { get; set; }
}
