namespace Ctg.Domain.Conventions;

/// <summary>What else covers the communes of a convention while it is in force.</summary>
internal static class OverlapRules
{
    /// <summary>Other conventions, where the operator has them refused and the command gives no reason (INV-06).</summary>
    public static IEnumerable<Refusal> Refusals(Convention convention, Circumstances circumstances, string? reason) =>
        circumstances.Policy.RefusesOverlap && string.IsNullOrWhiteSpace(reason) ? Conventions(convention, circumstances) : [];

    /// <summary>Other conventions in force for its communes, each named once.</summary>
    public static IEnumerable<Refusal> Conventions(Convention convention, Circumstances circumstances) => convention.Scope == Scope.Departmental
        ? []
        : Shared(convention.Perimeter, convention.StartDate, convention.LastDay(), circumstances.Conventions).Select(o => new Refusal(Rules.OneInForce, "/perimeter", new(
            $"La convention {o.Reference} couvre aussi {o.Communes} commune(s), dont {o.Example}, pendant la même période.",
            $"The convention {o.Reference} covers {o.Communes} commune(s) too, among them {o.Example}, in the same period.")));

    /// <summary>Cej contracts that run on for its communes (INV-18).</summary>
    public static IEnumerable<Refusal> CejContracts(Convention convention, Circumstances circumstances) =>
        Shared(convention.Perimeter, convention.StartDate, convention.LastDay(), circumstances.CejContracts).Select(o => new Refusal(Rules.CejOverlap, "/perimeter", new(
            $"Le Cej {o.Reference} couvre encore {o.Communes} commune(s), dont {o.Example}, pendant la même période.",
            $"The Cej {o.Reference} still covers {o.Communes} commune(s), among them {o.Example}, in the same period.")));

    /// <summary>What covers communes of a perimeter within its time, each once, with how many of them it covers.</summary>
    /// <param name="perimeter">The communes.</param>
    /// <param name="from">First day, for a commune without its own.</param>
    /// <param name="until">Last day, for a commune without its own.</param>
    /// <param name="others">Where something else covers communes.</param>
    internal static IEnumerable<(string Reference, int Communes, string Example)> Shared(
        Perimeter perimeter, DateOnly? from, DateOnly? until, IReadOnlyList<OtherCover> others)
    {
        // What left on the day that it came was never there.
        var held = perimeter.Communes.Where(c => !(c.Until < (c.From ?? from))).ToLookup(c => c.Territory);
        return others
            .Where(o => o.From <= o.Until && held[o.Commune].Any(c => o.From <= (c.Until ?? until) && o.Until >= (c.From ?? from)))
            .GroupBy(o => (o.Id, o.Reference))
            .Select(g => (g.Key.Reference, g.Select(o => o.Commune).Distinct().Count(), $"{g.First().Commune}"));
    }
}
