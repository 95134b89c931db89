namespace Ctg.Domain.Conventions;

/// <summary>How a renewal follows the convention that it renews (INV-09). The link is given once, to one that is there: it makes no circle.</summary>
internal static class RenewalRules
{
    public static IEnumerable<Refusal> For(Convention renewal, Convention? predecessor)
    {
        if (predecessor is null) yield break;
        var leads = renewal.Parties.Where(p => p.Role == PartyRole.LeadCaf && p.IsCurrent()).Select(p => p.CafCode);
        if (!leads.Contains(predecessor.LeadCaf()))
            yield return new(Rules.Renewal, "/parties", new(
                $"Un renouvellement garde la Caf pilote ({predecessor.LeadCaf()}).", $"A renewal keeps the Caf that leads ({predecessor.LeadCaf()})."));
        if (!renewal.Perimeter.Named().Overlaps(predecessor.Perimeter.Named()))
            yield return new(Rules.Renewal, "/perimeter/territories", new(
                $"Un renouvellement partage une commune avec {predecessor.Reference}.", $"A renewal shares a commune with {predecessor.Reference}."));
        if (renewal.StartDate <= predecessor.LastDay())
            yield return new(Rules.Renewal, "/startDate", new(
                $"Un renouvellement commence après la fin de {predecessor.Reference}, le {predecessor.LastDay():yyyy-MM-dd}.",
                $"A renewal starts after the end of {predecessor.Reference}, {predecessor.LastDay():yyyy-MM-dd}."));
    }

    /// <summary>Days between the two, in which nobody is covered.</summary>
    public static IEnumerable<Refusal> Gap(Convention renewal, Convention? predecessor)
    {
        if (predecessor?.LastDay() is { } last && renewal.StartDate > last.AddDays(1))
            yield return new(Rules.Renewal, "/startDate", new(
                $"Entre {predecessor.Reference} et son renouvellement, {renewal.StartDate!.Value.DayNumber - last.DayNumber - 1} jour(s) restent sans convention.",
                $"Between {predecessor.Reference} and its renewal, {renewal.StartDate.Value.DayNumber - last.DayNumber - 1} day(s) are without a convention."));
    }
}
