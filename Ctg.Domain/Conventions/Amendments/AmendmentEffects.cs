using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Amendments;

/// <summary>What a signed amendment makes of its convention. Nothing is removed: what leaves gets its last day.</summary>
internal static class AmendmentEffects
{
    public static Convention Apply(Convention convention, Amendment amendment)
    {
        // Without a day of its own yet, a draft is looked at as if it had always been so.
        var (changes, effect) = (amendment.Changes, amendment.EffectiveOn ?? convention.StartDate!.Value);
        return convention with
        {
            EndDate = changes.Extension?.EndDate ?? convention.EndDate,
            InitialEndDate = changes.Extension is null ? convention.InitialEndDate : convention.InitialEndDate ?? convention.EndDate,
            Perimeter = changes.Perimeter is { } perimeter ? Change(convention.Perimeter, perimeter, effect) : convention.Perimeter,
            Parties = changes.Parties is { } parties ? Change(convention.Parties, parties, effect) : convention.Parties,
            Themes = changes.Themes is { } themes
                ? [.. convention.Themes.Where(t => !themes.Remove.Contains(t.Code)), .. themes.Add]
                : convention.Themes,
        };
    }

    private static Perimeter Change(Perimeter perimeter, PerimeterChange change, DateOnly effect)
    {
        var held = perimeter.Communes.Where(c => c.Until is null && !change.Remove.Contains(c.Territory)).Select(c => c.Territory).ToHashSet();
        IEnumerable<PerimeterCommune> communes =
        [
            .. perimeter.Communes.Select(c => c.Until is null && change.Remove.Contains(c.Territory) ? c with { Until = effect.AddDays(-1) } : c),
            .. change.AddedCommunes.Where(key => !held.Contains(key)).Select(key => Joining(key, effect)),
        ];
        return perimeter with { Communes = [.. communes.OrderBy(c => c.Territory.Code, StringComparer.Ordinal).ThenBy(c => c.From)] };
    }

    private static IReadOnlyList<Party> Change(IReadOnlyList<Party> parties, PartyChange change, DateOnly effect) =>
    [
        .. parties.Select(p => p.IsCurrent() && p.Organisation is { } id && change.Remove.Contains(id) ? p with { Until = effect.AddDays(-1) } : p),
        .. change.Add.Select(p => p with { From = effect }),
    ];

    private static PerimeterCommune Joining(TerritoryKey key, DateOnly effect) => new() { Territory = key, From = effect, Origin = PerimeterOrigin.Amendment };
}
