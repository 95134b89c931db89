using System.Globalization;

namespace Ctg.Domain.ActionPlans;

/// <summary>
/// What a document that is written whole says beside what it writes must be what is there: otherwise the caller means to change it, by a
/// request that would not.
/// </summary>
internal static class ReadMemberRules
{
    public static IEnumerable<Refusal> For(WrittenPlan written, WholePlan current) =>
    [
        .. written.Version is { } version && version != current.Version ? [Refused("/version", current.Version)] : Array.Empty<Refusal>(),
        .. Other(written.Stated, new()
        {
            ["id"] = current.Plan.Id,
            ["conventionId"] = current.Plan.ConventionId,
            ["version"] = current.Plan.Version,
            ["edition"] = current.Plan.Edition,
            ["copiedFrom"] = current.Plan.CopiedFrom,
            ["stage"] = current.Plan.Stage,
            ["stageSince"] = current.Plan.StageSince,
            ["stageReason"] = current.Plan.StageReason,
            ["adoptedOn"] = current.Plan.AdoptedOn,
            ["editions"] = ReadMembers.All(current.Plan.Editions, e => ReadMembers.Edition(e.Number, e.AdoptedOn, e.Decision, e.Version)),
        }).Select(r => r with { Pointer = $"/plan{r.Pointer}" }),
    ];

    /// <param name="written">What the document says of the action.</param>
    /// <param name="held">The action; null for a new one, which is as it will begin.</param>
    /// <param name="plan">Its plan.</param>
    public static IEnumerable<Refusal> For(WrittenAction written, PlanAction? held, ActionPlan plan) => Other(written.Stated, new()
    {
        ["id"] = held?.Id,
        ["planId"] = plan.Id,
        ["conventionId"] = plan.ConventionId,
        ["version"] = held?.Version,
        ["edition"] = held?.Edition ?? plan.Edition,
        ["copiedFrom"] = held?.CopiedFrom,
        ["status"] = held?.Status ?? ActionStatus.Proposed,
        ["statusReason"] = held?.StatusReason,
        ["decision"] = held?.Decision,
        ["actualStart"] = held?.ActualStart,
        ["actualEnd"] = held?.ActualEnd,
        ["shares"] = ReadMembers.All(held?.Shares ?? [], s => ReadMembers.Share(s.PlanId, s.ConventionId, s.Since, s.Axis, s.Progress, s.Note)),
    });

    private static IEnumerable<Refusal> Other(IReadOnlyDictionary<string, object?> stated, Dictionary<string, object?> held) =>
        stated.Where(member => !Equals(member.Value, held[member.Key])).Select(member => Refused($"/{member.Key}", held[member.Key]));

    private static Refusal Refused(string pointer, object? held) => new(Rules.PlanRead, pointer, new(
        $"Cette valeur se lit et ne s'écrit pas ici ; elle est : {Shown(held, "aucune")}.", $"This value is read here, not written; it is: {Shown(held, "none")}."));

    private static string Shown(object? value, string none) => value switch
    {
        null => none,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ActionStatus status => CodeWord.Of(status),
        PlanStage stage => CodeWord.Of(stage),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
