using Ctg.Domain.Conventions;

namespace Ctg.Domain.Steering.Meetings;

/// <summary>What the decisions of a meeting must satisfy.</summary>
internal static class TakenDecisionRules
{
    public static IEnumerable<Refusal> For(
        Meeting current, IReadOnlyList<DecisionContent> decisions, Convention convention, IReadOnlyCollection<DecisionTarget> targets) =>
        [.. OfHeld(current, decisions), .. Numbers(current, decisions), .. Targets(decisions, convention, targets)];

    private static IEnumerable<Refusal> OfHeld(Meeting current, IReadOnlyList<DecisionContent> decisions)
    {
        if (decisions.Count > 0 && current.Status != MeetingStatus.Held)
            yield return new(Rules.MeetingDecisions, "/decisions", new("Une séance décide une fois tenue.", "A meeting decides once it was held."));
    }

    private static IEnumerable<Refusal> Numbers(Meeting current, IReadOnlyList<DecisionContent> decisions)
    {
        var left = current.Decisions.Select(d => d.Number).ToHashSet();
        foreach (var (index, decision) in decisions.Index())
        {
            if (decision.Number is { } number && !left.Remove(number))
                yield return new(Rules.MeetingDecisionNumber, $"/decisions/{index}/number", new(
                    $"La séance n'a pas, ou pas deux fois, de décision {number} ; une nouvelle s'écrit sans numéro.",
                    $"The meeting has no decision {number}, or not twice; a new one is written without a number."));
        }
    }

    private static IEnumerable<Refusal> Targets(IReadOnlyList<DecisionContent> decisions, Convention convention, IReadOnlyCollection<DecisionTarget> targets) =>
        from decision in decisions.Index()
        where decision.Item.ActsOn is { } target && !IsThere(target, convention, targets)
        select new Refusal(Rules.MeetingDecisionTarget, $"/decisions/{decision.Index}/actsOn", new(
            "Cela ne désigne rien de la convention : un avenant se nomme par number, tout autre objet par id.",
            "This names nothing of the convention: an amendment is named by number, anything else by id."));

    private static bool IsThere(DecisionTarget target, Convention convention, IReadOnlyCollection<DecisionTarget> targets) => target.Type switch
    {
        DecisionTargetType.Convention => target is { Number: null } && target.Id == convention.Id,
        DecisionTargetType.Amendment => target is { Id: null, Number: not null } && convention.AmendmentOf(target.Number) is not null,
        _ => targets.Contains(target),
    };
}
