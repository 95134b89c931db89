using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Amendments;

/// <summary>What a signed amendment makes of its convention. Nothing is removed: what leaves gets its last day.</summary>
internal static class AmendmentEffects
{
    /// <param name="convention">The convention that the amendment is of.</param>
    /// <param name="amendment">As it was voted: a commune that has merged since stands for its successor (INV-20).</param>
    /// <param name="movements">What became of the communes of the convention, and of those that join.</param>
    public static Convention Apply(Convention convention, Amendment amendment, IReadOnlyList<Movement> movements)
    {
        // Without a day of its own yet, a draft is looked at as if it had always been so.
        var (changes, effect) = (amendment.Changes, amendment.EffectiveOn ?? convention.StartDate!.Value);
        var end = changes.Extension?.EndDate ?? convention.EndDate;
        var perimeter = changes.Perimeter is { } change ? PerimeterEffects.Apply(convention.Perimeter, change, effect) : convention.Perimeter;
        return convention with
        {
            EndDate = end,
            InitialEndDate = changes.Extension is null ? convention.InitialEndDate : convention.InitialEndDate ?? convention.EndDate,
            Perimeter = PerimeterSuccession.Carry(perimeter, convention.StartDate, end, movements),
            Parties = changes.Parties is { } parties ? Change(convention.Parties, parties, effect) : convention.Parties,
            Themes = changes.Themes is { } themes
                ? [.. convention.Themes.Where(t => !themes.Remove.Contains(t.Code)), .. themes.Add]
                : convention.Themes,
        };
    }

    private static IReadOnlyList<Party> Change(IReadOnlyList<Party> parties, PartyChange change, DateOnly effect) =>
    [
        .. parties.Select(p => p.IsCurrent() && p.Organisation is { } id && change.Remove.Contains(id) ? p with { Until = effect.AddDays(-1) } : p),
        .. change.Add.Select(p => p with { From = effect }),
    ];
}
