using Ctg.Api.Http;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment;

/// <summary>Which of the work to list; every parameter given must hold.</summary>
public sealed record WorklistQuery : PageQuery, IRefusable
{
    /// <summary>Of these kinds; of all where it is left out.</summary>
    public IReadOnlyList<WorklistKind>? Kind { get; set; }

    /// <summary>The territory that the commune lies within; the whole country where it is left out.</summary>
    public TerritoryKey? Within { get; set; }

    /// <summary>The code of a Caf that shares the convention.</summary>
    public string? Caf { get; set; }
}

/// <summary>Something that waits for somebody.</summary>
public sealed record WorklistItem : IWithMessages
{
    public required WorklistKind Kind { get; init; }

    /// <summary>The number of the rule that it follows from.</summary>
    public required string Rule { get; init; }

    public required Guid ConventionId { get; init; }

    public required string ConventionReference { get; init; }

    /// <summary>The address of the convention.</summary>
    public required string Href { get; init; }

    /// <summary>Since when it waits; for splitToDecide, the first day of the commune of its own.</summary>
    public required DateOnly On { get; init; }

    /// <summary>For splitToDecide, the commune that parted.</summary>
    public required TerritoryKey? Commune { get; init; }

    /// <summary>For splitToDecide, the commune of the perimeter that it parted from.</summary>
    public required TerritoryKey? SplitFrom { get; init; }

    /// <summary>What to do, in French or English.</summary>
    public required string Message { get; init; }
}
