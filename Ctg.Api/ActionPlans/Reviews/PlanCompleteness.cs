using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Reviews;

/// <summary>How far the sheets of a plan are filled in: its actions, abandoned ones aside, parts of actions among them.</summary>
public sealed record PlanCompleteness : IWithMessages
{
    public required Guid PlanId { get; init; }

    /// <summary>What the sheets have of all that they should have, in percent with one decimal, rounded down; null without actions.</summary>
    public required decimal? Share { get; init; }

    /// <summary>The actions whose sheets lack nothing.</summary>
    public required int Complete { get; init; }

    public required int Actions { get; init; }

    /// <summary>In the order in which the actions were added.</summary>
    public required IReadOnlyList<ActionCompleteness> Items { get; init; }

    /// <summary>All that a full sheet has, in the order of sheets. A part of an action has the axis, priority, finding, objectives, expected results and publics of that action.</summary>
    public required IReadOnlyList<MemberCompleteness> ByMember { get; init; }

    internal static PlanCompleteness Of(Guid planId, Completeness completeness, string language) => new()
    {
        PlanId = planId,
        Share = completeness.Share,
        Complete = completeness.Complete,
        Actions = completeness.Sheets.Count,
        Items = [.. completeness.Sheets.Select(ActionCompleteness.Of)],
        ByMember = [.. SheetMembers.All.Select(m => new MemberCompleteness { Member = m, Label = m.Label().In(language), Missing = completeness.Lacking(m) })],
    };
}

/// <summary>What the sheet of an action lacks.</summary>
public sealed record ActionCompleteness
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    /// <summary>What the sheet has of all that it should have, in percent with one decimal, rounded down.</summary>
    public required decimal Share { get; init; }

    /// <summary>In the order of sheets.</summary>
    public required IReadOnlyList<SheetMember> Missing { get; init; }

    internal static ActionCompleteness Of(SheetCompleteness sheet) =>
        new() { Id = sheet.Action.Id, Reference = sheet.Action.Reference, Title = sheet.Action.Title, Share = sheet.Share, Missing = sheet.Missing };
}

/// <summary>How many sheets lack something that a full one has.</summary>
public sealed record MemberCompleteness
{
    public required SheetMember Member { get; init; }

    /// <summary>In the caller's language.</summary>
    public required string Label { get; init; }

    /// <summary>The actions that lack it.</summary>
    public required int Missing { get; init; }
}

/// <summary>What sheets lack, as a table.</summary>
internal static class CompletenessCsv
{
    public static readonly CsvTable Table = CsvTable.Of<ActionCompleteness>("completeness", "id", "reference", "title", "share", "missing");
}
