using Ctg.Domain.Conventions;

namespace Ctg.Domain.Diagnoses;

/// <summary>What the content of a diagnosis must satisfy.</summary>
internal static class DiagnosisRules
{
    public static IEnumerable<Refusal> For(Diagnosis diagnosis, Convention convention, IEnumerable<Guid> actions) =>
        [.. Aid(diagnosis), .. Themes(diagnosis, convention), .. Actions(diagnosis, actions.ToHashSet())];

    /// <summary>Each finding whose theme is not the convention's.</summary>
    public static IEnumerable<Refusal> Themes(Diagnosis diagnosis, Convention convention)
    {
        var chosen = convention.Themes.Select(t => t.Code).ToHashSet();
        return diagnosis.Findings.Index()
            .Where(f => f.Item.Theme is { } theme && !chosen.Contains(theme))
            .Select(f => new Refusal(Rules.DiagnosisThemes, $"/findings/{f.Index}/theme", new(
                "Cette thématique n'est pas une de celles de la convention.", "This theme is not one of the convention's.")));
    }

    /// <summary>What is validated has found something.</summary>
    public static IEnumerable<Refusal> Findings(Diagnosis diagnosis)
    {
        if (diagnosis.Findings.Count == 0)
            yield return new(Rules.DiagnosisFindings, "/findings", new(
                "Un diagnostic validé a au moins un constat.", "A diagnosis that is validated has at least one finding."));
    }

    private static IEnumerable<Refusal> Aid(Diagnosis diagnosis)
    {
        if (diagnosis is { Cost: { } cost, CafAid: { } aid } && aid.Cents > cost.Cents)
            yield return new(Rules.DiagnosisAid, "/cafAid", new(
                $"L'aide de la Caf ne dépasse pas le coût, ici {cost} euros.", $"The Caf's aid is at most the cost, here {cost} euros."));
    }

    private static IEnumerable<Refusal> Actions(Diagnosis diagnosis, HashSet<Guid> known) =>
        from finding in diagnosis.Findings.Index()
        from action in finding.Item.Actions.Index()
        where !known.Contains(action.Item)
        select new Refusal(Rules.DiagnosisActions, $"/findings/{finding.Index}/actions/{action.Index}", new(
            $"L'action {action.Item} n'est dans aucun plan de la convention.", $"The action {action.Item} is in no plan of the convention."));
}
