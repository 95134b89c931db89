namespace Ctg.Domain.ActionPlans;

/// <summary>
/// How far the sheets of a plan are filled in. An abandoned action does not count. A part of an action does, as everywhere where actions are
/// counted: it has a pilot, dates, money and indicators of its own; what says why - axis, priority, finding, objectives, expected results,
/// publics - it has where the action that it is a part of has it.
/// </summary>
/// <param name="Sheets">In the order given.</param>
public sealed record Completeness(IReadOnlyList<SheetCompleteness> Sheets)
{
    /// <summary>The sheets that lack nothing.</summary>
    public int Complete => Sheets.Count(s => s.Missing.Count == 0);

    /// <summary>What the sheets have of all that they should have, in percent; null where there is no sheet.</summary>
    public decimal? Share => Sheets.Count == 0 ? null : Percent(Sheets.Sum(s => s.Missing.Count), Sheets.Count * SheetMembers.All.Count);

    public static Completeness Of(IReadOnlyList<PlanAction> actions)
    {
        var byId = actions.ToDictionary(a => a.Id);
        return new([.. actions.Where(a => a.Status != ActionStatus.Abandoned).Select(a => Of(a, a.Parent is { } parent ? byId.GetValueOrDefault(parent) : null))]);
    }

    /// <summary>The sheets that lack a member.</summary>
    public int Lacking(SheetMember member) => Sheets.Count(s => s.Missing.Contains(member));

    /// <summary>With one decimal, rounded down: 100 is said only of what lacks nothing.</summary>
    internal static decimal Percent(int missing, int all) => Math.Floor((all - missing) * 1000m / all) / 10;

    private static SheetCompleteness Of(PlanAction action, PlanAction? parent) => new(action, [.. SheetMembers.All.Where(m => !m.IsThere(action, parent))]);
}

/// <summary>What the sheet of an action lacks.</summary>
/// <param name="Action">The action.</param>
/// <param name="Missing">In the order of sheets.</param>
public sealed record SheetCompleteness(PlanAction Action, IReadOnlyList<SheetMember> Missing)
{
    /// <summary>What it has of all that it should have, in percent.</summary>
    public decimal Share => Completeness.Percent(Missing.Count, SheetMembers.All.Count);
}
