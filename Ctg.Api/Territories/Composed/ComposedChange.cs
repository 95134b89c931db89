using Ctg.Api.Territories.Import;

namespace Ctg.Api.Territories.Composed;

/// <summary>What a file changes of the composed territories that the register has.</summary>
/// <param name="Changed">Those that are new, or others than before.</param>
/// <param name="Report">A line for each, then the counts.</param>
internal sealed record ComposedChange(IReadOnlyList<ComposedTerritory> Changed, ImportReport Report)
{
    public static ComposedChange Between(IReadOnlyDictionary<int, ComposedTerritory> held, IReadOnlyList<ComposedTerritory> file, ComposedKind kind)
    {
        var before = held.Values.ToDictionary(s => s.Key);
        ComposedTerritory[] changed = [.. file.Where(s => !before.TryGetValue(s.Key, out var old) || old.Named != s.Named || !old.Members.ToHashSet().SetEquals(s.Members))];
        return new(changed, new(changed.Length > 0, [.. changed.Select(s => Line(before.GetValueOrDefault(s.Key), s)), $"{file.Count} {kind.Plural}, {changed.Length} of them new or others than before."]));
    }

    private static string Line(ComposedTerritory? before, ComposedTerritory now) =>
        $"{(before is null ? "new" : "changed")}: {now.Key} {now.Named.Name}, {now.Members.Count} members, {now.Members.Except(before?.Members ?? []).Count()} of them new, "
        + $"{(before?.Members ?? []).Except(now.Members).Count()} no longer there";
}
