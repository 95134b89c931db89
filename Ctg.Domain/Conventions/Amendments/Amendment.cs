using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Amendments;

/// <summary>An amendment of a signed convention: typed changes that apply, all at once, when every party has signed it.</summary>
public sealed record Amendment
{
    /// <summary>1 for the first of the convention, without gaps (INV-08).</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The first day on which its changes count; within the convention (INV-08).</summary>
    public DateOnly? EffectiveOn { get; init; }

    public required AmendmentStage Stage { get; init; }

    /// <summary>The date of the move into the present stage.</summary>
    public required DateOnly StageSince { get; init; }

    public string? StageReason { get; init; }

    /// <summary>The date of the last signature that was needed.</summary>
    public DateOnly? SignedOn { get; init; }

    public required AmendmentChanges Changes { get; init; }
}

public enum AmendmentStage
{
    Draft,
    Deliberation,
    Signature,
    Signed,
    Cancelled,
}

/// <summary>What an amendment changes; at least one of these.</summary>
public sealed record AmendmentChanges
{
    public Extension? Extension { get; init; }

    public PerimeterChange? Perimeter { get; init; }

    public PartyChange? Parties { get; init; }

    public ThemeChange? Themes { get; init; }

    /// <summary>The action plan that the amendment brings, where the convention was signed without one.</summary>
    public Guid? ActionPlan { get; init; }

    /// <summary>What is changed beyond that, in words.</summary>
    public string? Other { get; init; }
}

/// <summary>A later end.</summary>
public sealed record Extension
{
    public required DateOnly EndDate { get; init; }

    /// <summary>The end that was put off; known once the amendment is signed.</summary>
    public DateOnly? PreviousEndDate { get; init; }
}

/// <summary>Communes that join and leave.</summary>
public sealed record PerimeterChange
{
    /// <summary>As given: communes, EPCI, EPT, syndicats, Caf or départements.</summary>
    public required IReadOnlyList<TerritoryKey> Add { get; init; }

    /// <summary>The communes that these held when they were given.</summary>
    public required IReadOnlyList<TerritoryKey> AddedCommunes { get; init; }

    public required IReadOnlyList<TerritoryKey> Remove { get; init; }
}

/// <summary>Parties that join and leave; those that leave, by their organisations.</summary>
public sealed record PartyChange
{
    public required IReadOnlyList<Party> Add { get; init; }

    public required IReadOnlyList<Guid> Remove { get; init; }
}

/// <summary>Themes that are taken up and dropped.</summary>
public sealed record ThemeChange
{
    public required IReadOnlyList<ChosenTheme> Add { get; init; }

    public required IReadOnlyList<Theme> Remove { get; init; }
}

/// <summary>What a caller writes of an amendment: the command to propose it, and to revise it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="EffectiveOn">The first day on which its changes count.</param>
/// <param name="Changes">With the communes of its perimeter named by the register.</param>
/// <param name="Territories">What the register knows of each territory that is added, in order.</param>
public sealed record AmendmentContent(string Title, DateOnly? EffectiveOn, AmendmentChanges Changes, IReadOnlyList<NamedTerritory> Territories);

/// <summary>The command to move an amendment to another stage.</summary>
/// <param name="To">The stage.</param>
/// <param name="On">When it happened.</param>
/// <param name="Reason">Why, for a way back or out; or why a second convention in force for a commune is right (INV-06).</param>
public sealed record AmendmentMove(AmendmentStage To, DateOnly On, string? Reason);
