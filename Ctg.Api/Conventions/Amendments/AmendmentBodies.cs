using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Amendments;
using Ctg.Domain.Territories;

namespace Ctg.Api.Conventions.Amendments;

/// <summary>What a caller writes of an amendment.</summary>
public sealed record AmendmentBody
{
    public string? Title { get; init; }

    /// <summary>The first day on which its changes count, within the convention (INV-08); required to leave the draft.</summary>
    public DateOnly? EffectiveOn { get; init; }

    public AmendmentChangesBody? Changes { get; init; }
}

/// <summary>What an amendment shall change; at least one of these to leave the draft.</summary>
public sealed record AmendmentChangesBody
{
    public ExtensionBody? Extension { get; init; }

    public PerimeterChangeBody? Perimeter { get; init; }

    public PartyChangeBody? Parties { get; init; }

    public ThemeChangeBody? Themes { get; init; }

    /// <summary>The id of an action plan of the convention that the amendment brings.</summary>
    public Guid? ActionPlan { get; init; }

    /// <summary>What is changed beyond that, in words.</summary>
    public string? Other { get; init; }
}

/// <summary>A later end.</summary>
public sealed record ExtensionBody
{
    public DateOnly? EndDate { get; init; }
}

/// <summary>Communes that join and leave.</summary>
public sealed record PerimeterChangeBody
{
    /// <summary>Communes, EPCI, EPT, syndicats, Caf or départements (INV-04); of these, the communes that are not in the perimeter join it.</summary>
    public IReadOnlyList<TerritoryKey>? Add { get; init; }

    /// <summary>Communes.</summary>
    public IReadOnlyList<TerritoryKey>? Remove { get; init; }
}

/// <summary>Parties that join and leave.</summary>
public sealed record PartyChangeBody
{
    public IReadOnlyList<PartyBody>? Add { get; init; }

    /// <summary>The organisations of those that leave.</summary>
    public IReadOnlyList<Guid>? Remove { get; init; }
}

/// <summary>Themes that are taken up and dropped.</summary>
public sealed record ThemeChangeBody
{
    public IReadOnlyList<ThemeBody>? Add { get; init; }

    public IReadOnlyList<Theme>? Remove { get; init; }
}

/// <summary>A move to another stage.</summary>
public sealed record AmendmentMoveBody
{
    public AmendmentStage? To { get; init; }

    /// <summary>When it happened. For signed it is not before the last signature.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Required to go back and to cancel. To signed, it overrides a refusal by INV-06.</summary>
    public string? Reason { get; init; }
}
