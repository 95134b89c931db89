using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Expiring;

/// <summary>Which conventions that end soon to list; every parameter given must hold.</summary>
public sealed record ExpiringQuery : PageQuery, IRefusable
{
    /// <summary>The date on which they are in force; today in Paris by default.</summary>
    public DateOnly? On { get; set; }

    /// <summary>How many months later their last day is at most, 1 to 60; 6 where it is left out.</summary>
    [Range(1, 60)]
    public int Months { get; set; } = 6;

    /// <summary>Whether to list those too whose successor is under way: in preparation, deliberation or signature.</summary>
    public bool IncludeStarted { get; set; }

    /// <summary>The territory, as it is on the date, that a commune of the perimeter lies within; the whole country where it is left out.</summary>
    public TerritoryKey? Within { get; set; }

    /// <summary>The code of a Caf that shares the convention.</summary>
    public string? Caf { get; set; }
}

/// <summary>A convention that ends soon.</summary>
public sealed record ExpiringConvention
{
    public required Guid ConventionId { get; init; }

    public required string ConventionReference { get; init; }

    public required string Title { get; init; }

    /// <summary>The code of the Caf that leads.</summary>
    public required string LeadCaf { get; init; }

    /// <summary>The address of the convention.</summary>
    public required string Href { get; init; }

    public required DateOnly StartDate { get; init; }

    /// <summary>The last day in force: the end, or that of an early end.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>How many days it is in force after the date.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>How many communes are in the perimeter on the date.</summary>
    public required int Communes { get; init; }

    /// <summary>Their inhabitants, by the municipal population of the vintage in force on the date.</summary>
    public required int Population { get; init; }

    /// <summary>The renewal that is not signed yet: one that is under way before a draft. Null where there is none that the caller may see.</summary>
    public required ExpiringSuccessor? Successor { get; init; }
}

/// <summary>A renewal that is not signed yet.</summary>
public sealed record ExpiringSuccessor
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required Stage Stage { get; init; }
}
