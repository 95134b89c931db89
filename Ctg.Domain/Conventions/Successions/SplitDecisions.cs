using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Successions;

/// <summary>
/// Deciding about the communes that part from one of the perimeter (INV-20). A merger leaves no question: all the land is in the perimeter
/// still. After a split a part of it is a commune that nobody named, so the parties say whether it stays.
/// </summary>
public static class SplitDecisions
{
    /// <summary>
    /// The convention with the decision, and with the commune in its perimeter from its first day where it stays. That is no change of the
    /// perimeter that takes an amendment once signed (INV-07): its land was in the perimeter that was signed, and goes on in it.
    /// </summary>
    /// <param name="current">The convention that waits for the decision.</param>
    /// <param name="choice">What was decided.</param>
    /// <param name="movements">Those of the commune, as the register tells.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<Convention> Decide(Convention current, SplitChoice choice, IReadOnlyList<Movement> movements, DateOnly today)
    {
        if (current.Stage.IsFinal()) return Decision<Convention>.Refuse(ConventionDecisions.Final(current));
        if (Waiting(current, movements).FirstOrDefault(split => split.After.Key == choice.Commune) is not { } split)
            return Decision<Convention>.Refuse([NotWaiting(choice.Commune), .. ActRules.NotInTheFuture(choice.DecidedOn, "/decidedOn", today)]);
        var decision = new SplitDecision
        {
            Commune = choice.Commune,
            SplitFrom = split.Before.Key,
            EffectiveOn = split.EffectiveOn,
            Joins = choice.Joins,
            Reason = choice.Reason,
            DecidedOn = choice.DecidedOn,
        };
        var next = current with
        {
            Version = current.Version + 1,
            Perimeter = choice.Joins ? Joined(current, split) : current.Perimeter,
            SplitDecisions = [.. current.SplitDecisions, decision],
        };
        return Decision<Convention>.Of(next, ActRules.NotInTheFuture(choice.DecidedOn, "/decidedOn", today));
    }

    /// <summary>
    /// The last first day of a row of a perimeter about which a split asks: what begins within the year after it may have been written before
    /// anyone knew, and then names the commune as it was.
    /// </summary>
    public static DateOnly AsksUntil(Movement split) => split.EffectiveOn.AddYears(1).AddDays(-1);

    /// <summary>The splits that a convention waits for a decision about, the earliest first; what the worklist reads (Deployment/Sql) says the same.</summary>
    public static IReadOnlyList<Movement> Waiting(Convention convention, IReadOnlyList<Movement> movements) => convention.Stage.IsFinal() ? [] :
    [
        .. movements.Where(m => m.Kind.Splits() && PassingDay.IsOfCommunes(m) && !(convention.LastDay() < m.EffectiveOn)
                && RowOf(convention, m) is not null
                && !convention.Perimeter.Communes.Any(c => c.Territory == m.After.Key && !(c.Until < m.EffectiveOn))
                && !convention.SplitDecisions.Any(d => d.Commune == m.After.Key && d.EffectiveOn == m.EffectiveOn))
            .OrderBy(m => m.EffectiveOn).ThenBy(m => m.Before.Key.Code, StringComparer.Ordinal),
    ];

    private static Perimeter Joined(Convention convention, Movement split)
    {
        var left = RowOf(convention, split)!;
        var joining = left with { Territory = split.After.Key, From = FirstDayOf(convention, left) > split.EffectiveOn ? left.From : split.EffectiveOn, Origin = PerimeterOrigin.Succession };
        IEnumerable<PerimeterCommune> communes = [.. convention.Perimeter.Communes, joining];
        return convention.Perimeter with { Communes = [.. communes.OrderBy(c => c.Territory.Code, StringComparer.Ordinal).ThenBy(c => c.From)] };
    }

    /// <summary>
    /// Where the commune that a split leaves behind is in the perimeter on its day, or soon after; one that parted stays as long as that one.
    /// A convention without a first day is not there yet: it names communes as they are.
    /// </summary>
    private static PerimeterCommune? RowOf(Convention convention, Movement split) => convention.Perimeter.Communes.FirstOrDefault(c =>
        c.Territory == split.Before.Key && FirstDayOf(convention, c) <= AsksUntil(split) && !(c.Until < split.EffectiveOn));

    private static DateOnly? FirstDayOf(Convention convention, PerimeterCommune row) => row.From ?? convention.StartDate;

    private static Refusal NotWaiting(TerritoryKey commune) => new(Rules.Succession, "/commune", new(
        $"Cette convention n'attend pas de décision sur {commune}.", $"This convention waits for no decision about {commune}."));
}
