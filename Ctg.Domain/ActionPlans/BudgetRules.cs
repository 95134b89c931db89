namespace Ctg.Domain.ActionPlans;

/// <summary>What a budget adds up to (INV-15), and what is given for it (INV-16).</summary>
public static class BudgetRules
{
    /// <summary>A line for each nature, unit and year; either lines of years or one of the whole.</summary>
    public static IEnumerable<Refusal> Lines(PlanAction action)
    {
        foreach (var same in action.Budget.Index().GroupBy(l => (l.Item.Nature, l.Item.Unit)))
        {
            foreach (var (index, _) in same.GroupBy(l => l.Item.Year).SelectMany(lines => lines.Skip(1)))
                yield return Refused(index, "Cette ligne est déjà là : une par nature, unité et année.", "This line is there already: one for each nature, unit and year.");
            if (!same.Any(l => l.Item.Year is not null)) continue;
            foreach (var (index, _) in same.Where(l => l.Item.Year is null))
                yield return Refused(index, "Soit un total, soit des lignes par année.", "Either a total or lines by year.");
        }
    }

    /// <summary>Granted is no more than is planned; a warning, since plans are put right afterwards.</summary>
    public static IEnumerable<Refusal> Granted(PlanAction action)
    {
        var planned = action.Budget.Where(l => l.Unit == BudgetUnit.Eur).Sum(l => l.Planned.Euros);
        var granted = action.Fundings.Where(f => f.State == FundingState.Granted).Sum(f => f.Amount.Euros);
        if (granted > planned)
            yield return new(Rules.Granted, "/fundings", new(
                $"Les financements acquis ({granted} €) dépassent le budget prévu ({planned} €).", $"What is granted (EUR {granted}) exceeds the planned budget (EUR {planned})."));
    }

    private static Refusal Refused(int index, string french, string english) => new(Rules.Budget, $"/budget/{index}", new(french, english));
}
