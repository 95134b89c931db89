using Ctg.Domain.Conventions;

namespace Ctg.Domain.ActionPlans;

/// <summary>
/// What a copy of an action begins with: its sheet, without what belongs to the life of the original (progress, block, notes, money that was
/// asked for or spent, what other systems call it) and without what cannot stand where it is copied to.
/// </summary>
public static class ActionCopies
{
    /// <param name="source">The action that is copied.</param>
    /// <param name="plan">The plan that the copy is for.</param>
    /// <param name="convention">The convention of that plan.</param>
    /// <param name="title">The title of the copy; that of the source by default.</param>
    /// <param name="parent">The action of that plan that the copy is a part of.</param>
    public static ActionContent Of(PlanAction source, ActionPlan plan, Convention convention, string? title = null, Guid? parent = null)
    {
        var content = Begin(source, title ?? source.Title, parent);
        if (source.PlanId != plan.Id) content = content with { Axis = plan.Codes().Contains(content.Axis) ? content.Axis : null };
        return source.ConventionId == convention.Id ? content : Fitted(content, convention);
    }

    /// <summary>What of the source cannot stand where it is copied to, by the rule that would refuse it; the pointers are into the source.</summary>
    public static IReadOnlyList<Refusal> LeftOut(PlanAction source, ActionPlan plan, Convention convention) =>
        [.. ActionRules.FitOf(source, convention).Where(r => !r.Pointer.StartsWith("/actual", StringComparison.Ordinal)), .. ActionRules.Axis(source.Axis, plan)];

    private static ActionContent Begin(ActionContent source, string title, Guid? parent) => source with
    {
        Title = title,
        Parent = parent,
        Milestones = [.. source.Milestones.Select(m => m with { Status = MilestoneStatus.Scheduled })],
        Progress = 0,
        Blocked = null,
        Budget = [.. source.Budget.Select(l => l with { Actual = null })],
        Fundings = [],
        Notes = [],
        ExternalReferences = [],
    };

    /// <summary>Another convention has its own period, themes, perimeter and people; its money is planned anew.</summary>
    private static ActionContent Fitted(ActionContent content, Convention convention)
    {
        var chosen = convention.Themes.Select(t => t.Code).ToHashSet();
        var perimeter = convention.Perimeter.Named();
        return content with
        {
            OtherThemes = [.. content.OtherThemes.Where(chosen.Contains)],
            Pilot = content.Pilot is { } pilot ? pilot with { Contact = null } : null,
            PlannedStart = Within(content.PlannedStart, convention),
            PlannedEnd = Within(content.PlannedEnd, convention),
            Milestones = [.. content.Milestones.Where(m => Within(m.Due, convention) is not null)],
            Communes = [.. content.Communes.Where(perimeter.Contains)],
            Budget = [],
        };
    }

    private static DateOnly? Within(DateOnly? date, Convention convention) => convention.StartDate <= date && date <= convention.EndDate ? date : null;
}
