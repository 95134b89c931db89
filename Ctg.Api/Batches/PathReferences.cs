namespace Ctg.Api.Batches;

/// <summary>Paths of which a segment <c>{name}</c> stands for the id of what an earlier operation has created. Otherwise a path has no braces.</summary>
internal static class PathReferences
{
    /// <summary>Whether every brace is that of a segment with one of these names.</summary>
    public static bool AreTo(IReadOnlySet<string> names, string path) =>
        path.Split('/', '?').All(segment => NameOf(segment) is { } name ? names.Contains(name) : !segment.Contains('{') && !segment.Contains('}'));

    public static IEnumerable<string> In(string path) => path.Split('/', '?').Select(NameOf).OfType<string>();

    /// <summary>The path with the id for each name.</summary>
    public static string Resolve(string path, IReadOnlyDictionary<string, string> ids)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? mark : path.Length;
        return string.Join('/', path[..query].Split('/').Select(segment => NameOf(segment) is { } name ? ids[name] : segment)) + path[query..];
    }

    private static string? NameOf(string segment) => segment is ['{', .. var name, '}'] ? name : null;
}
