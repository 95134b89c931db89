using Ctg.Domain.Conventions.Successions;

namespace Ctg.Domain.Conventions.Amendments;

/// <summary>What an amendment must satisfy to leave its draft.</summary>
internal static class AmendmentRules
{
    /// <summary>Who takes part: the parties on the day it takes effect, and those that it brings in. Of a convention itself, its parties.</summary>
    public static IEnumerable<(Party Party, string Pointer)> Parties(Convention convention, Amendment? amendment) => amendment is null
        ? Acts.ActRules.Parties(convention)
        :
        [
            .. convention.Parties.Select((party, index) => (party, $"/parties/{index}")).Where(p => p.party.Until is not { } until || until >= amendment.EffectiveOn),
            .. (amendment.Changes.Parties?.Add ?? []).Select((party, index) => (party, $"/changes/parties/add/{index}")),
        ];

    public static IEnumerable<Refusal> For(Convention convention, Amendment amendment) =>
        [.. Something(amendment.Changes), .. Effect(convention, amendment), .. Present(convention, amendment.Changes, amendment.EffectiveOn)];

    public static Refusal Unknown(int number) => new(Rules.AmendmentChanges, "/amendment", new(
        $"Cette convention n'a pas d'avenant n° {number}.", $"This convention has no amendment {number}."));

    private static IEnumerable<Refusal> Something(AmendmentChanges changes)
    {
        var changesNothing = changes is { Extension: null, ActionPlan: null, Other: null }
            && changes.Perimeter is not ({ Add.Count: > 0 } or { Remove.Count: > 0 })
            && changes.Parties is not ({ Add.Count: > 0 } or { Remove.Count: > 0 })
            && changes.Themes is not ({ Add.Count: > 0 } or { Remove.Count: > 0 });
        if (changesNothing) yield return new(Rules.AmendmentChanges, "/changes", new("Un avenant change quelque chose.", "An amendment changes something."));
    }

    private static IEnumerable<Refusal> Effect(Convention convention, Amendment amendment)
    {
        var extension = amendment.Changes.Extension?.EndDate;
        if (amendment.EffectiveOn is not { } effect)
            yield return new(Rules.Amendments, "/effectiveOn", new("La date d'effet est requise.", "The effective date is required."));
        else if (effect < convention.StartDate || effect > (extension ?? convention.EndDate))
            yield return new(Rules.Amendments, "/effectiveOn", new(
                "L'avenant prend effet pendant la convention.", "The amendment takes effect within the convention."));
        if (extension <= convention.EndDate)
            yield return new(Rules.Amendments, "/changes/extension/endDate", new(
                "Une prorogation repousse la fin.", "An extension puts the end off."));
    }

    /// <summary>What joins is not there yet, and what leaves is, on the day that the amendment takes effect.</summary>
    private static IEnumerable<Refusal> Present(Convention convention, AmendmentChanges changes, DateOnly? effect)
    {
        var held = convention.Perimeter;
        var communes = held.Communes.Where(c => c.Until is null).Select(c => c.Territory).ToHashSet();
        var parties = convention.Parties.Where(p => p.IsCurrent()).ToLookup(p => p.Organisation, p => p.From);
        var leavingCommunes = held.Communes.Where(c => c.Until >= effect && !held.IsPassedOn(c)).Select(c => c.Territory).ToHashSet();
        var leavingParties = convention.Parties.Where(p => p.Until >= effect).Select(p => p.Organisation).ToHashSet();
        var themes = convention.Themes.Select(t => t.Code).ToHashSet();
        var (perimeter, people, subjects) = (changes.Perimeter, changes.Parties, changes.Themes);
        return
        [
            .. perimeter is { Add.Count: > 0 } && (perimeter.AddedCommunes.All(key => communes.Contains(held.HolderOf(key))) || perimeter.AddedCommunes.Any(leavingCommunes.Contains))
                ? [There("/changes/perimeter/add")]
                : Array.Empty<Refusal>(),
            .. Absent(perimeter?.Remove ?? [], key => held.HasOn(key, effect), "/changes/perimeter/remove"),
            .. Repeated(people?.Add ?? [], p => parties.Contains(p.Organisation) || leavingParties.Contains(p.Organisation), "/changes/parties/add"),
            .. Absent(people?.Remove ?? [], id => parties[id].Any(from => !(from > effect)), "/changes/parties/remove"),
            .. Repeated(subjects?.Add ?? [], t => themes.Contains(t.Code) || subjects!.Add.Count(other => other.Code == t.Code) > 1, "/changes/themes/add"),
            .. Absent(subjects?.Remove ?? [], themes.Contains, "/changes/themes/remove"),
        ];
    }

    private static IEnumerable<Refusal> Repeated<T>(IReadOnlyList<T> items, Func<T, bool> isThere, string pointer) =>
        items.Index().Where(i => isThere(i.Item)).Select(i => There($"{pointer}/{i.Index}"));

    private static IEnumerable<Refusal> Absent<T>(IReadOnlyList<T> items, Func<T, bool> isThere, string pointer) =>
        items.Index().Where(i => !isThere(i.Item)).Select(i => new Refusal(Rules.AmendmentChanges, $"{pointer}/{i.Index}", new(
            "Ce qui est retiré n'y est pas.", "What is removed is not there.")));

    private static Refusal There(string pointer) => new(Rules.AmendmentChanges, pointer, new("Ce qui est ajouté y est déjà.", "What is added is there already."));
}
