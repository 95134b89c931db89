namespace Ctg.Domain.ActionPlans;

/// <summary>The action that another is to be a part of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PlanId">That of its plan.</param>
/// <param name="Parent">The action that it is itself a part of.</param>
public sealed record ParentAction(Guid Id, Guid PlanId, Guid? Parent)
{
    public static ParentAction Of(PlanAction action) => new(action.Id, action.PlanId, action.Parent);
}

/// <summary>What stands around an action in its plan.</summary>
/// <param name="Parent">The action that it is a part of; null where it is part of none, or the plan has none of that id.</param>
/// <param name="HasParts">Whether others are parts of it.</param>
public sealed record ActionSurroundings(ParentAction? Parent, bool HasParts)
{
    public static readonly ActionSurroundings None = new(null, false);
}

/// <summary>Parts of actions: of the same plan, and one level deep.</summary>
public static class SubActionRules
{
    internal const string Pointer = "/parent";

    public static IEnumerable<Refusal> For(PlanAction action, ActionSurroundings around)
    {
        if (action.Parent is null) yield break;
        if (around.Parent is not { } parent || parent.PlanId != action.PlanId || parent.Id == action.Id)
            yield return Refused("L'action parente est une autre action du même plan.", "The parent is another action of the same plan.");
        else if (parent.Parent is not null || around.HasParts)
            yield return Refused("Une action est partie d'une autre sur un seul niveau.", "Actions are parts of others one level deep.");
    }

    private static Refusal Refused(string french, string english) => new(Rules.ActionParent, Pointer, new(french, english));
}
