using Ctg.Api.Territories.Import;

namespace Ctg.Api.Territories.Syndicats;

/// <summary>What a file changes of the syndicats that the register has.</summary>
/// <param name="Changed">Those that are new, or others than before.</param>
/// <param name="Report">A line for each, then the counts.</param>
internal sealed record SyndicatChange(IReadOnlyList<Syndicat> Changed, ImportReport Report)
{
    public static SyndicatChange Between(IReadOnlyDictionary<int, Syndicat> held, IReadOnlyList<Syndicat> file)
    {
        var before = held.Values.ToDictionary(s => s.Key);
        Syndicat[] changed = [.. file.Where(s => !before.TryGetValue(s.Key, out var old) || old.Named != s.Named || !old.Members.ToHashSet().SetEquals(s.Members))];
        return new(changed, new(changed.Length > 0, [.. changed.Select(s => Line(before.GetValueOrDefault(s.Key), s)), $"{file.Count} syndicats, {changed.Length} of them new or others than before."]));
    }

    private static string Line(Syndicat? before, Syndicat now) =>
        $"{(before is null ? "new" : "changed")}: {now.Key} {now.Named.Name}, {now.Members.Count} members, {now.Members.Except(before?.Members ?? []).Count()} of them new, "
        + $"{(before?.Members ?? []).Except(now.Members).Count()} no longer there";
}
