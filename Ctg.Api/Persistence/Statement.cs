using System.Collections.Concurrent;
using System.Reflection;

namespace Ctg.Api.Persistence;

/// <summary>
/// One query, as it stands in its .sql file. Lines after <c>--? name</c> are a part that a caller asks for by name, up to the next such
/// line; <c>--? always</c> goes back to what is always sent. Words in braces stand for what the engines write differently
/// (<see cref="Engine.Write"/>); there is no other difference between the text in the file and the text that is sent.
/// </summary>
public sealed class Statement
{
    private const string Marker = "--? ";
    private const string Always = "always";
    private static readonly Assembly Assembly = typeof(Statement).Assembly;

    private readonly List<(string Part, string Text)> _sections = [];
    private readonly ConcurrentDictionary<(Type Engine, string Parts), string> _texts = new();

    private Statement(string path)
    {
        Path = path;
        var part = Always;
        var lines = new List<string>();
        foreach (var line in Read(path).Split('\n'))
        {
            if (line.StartsWith(Marker, StringComparison.Ordinal))
            {
                _sections.Add((part, string.Join('\n', lines)));
                lines.Clear();
                part = line[Marker.Length..].Trim();
            }
            else if (!line.TrimStart().StartsWith("--", StringComparison.Ordinal) && line.Trim().Length > 0)
            {
                lines.Add(line.TrimEnd());
            }
        }
        _sections.Add((part, string.Join('\n', lines)));
    }

    /// <summary>The file, from the project's root.</summary>
    public string Path { get; }

    /// <summary>The names of the optional parts, in their order.</summary>
    public IReadOnlyList<string> Parts => [.. _sections.Select(s => s.Part).Where(p => p != Always).Distinct()];

    /// <summary>Reads the statement of a file.</summary>
    /// <param name="path">As in <c>Conventions/Sql/Get_Convention.sql</c>.</param>
    public static Statement Load(string path) => new(path);

    /// <summary>Every statement that the service can send.</summary>
    public static IEnumerable<Statement> All() => Assembly.GetManifestResourceNames()
        .Where(name => name.Contains("/Sql/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Load);

    /// <summary>The text for an engine with the parts asked for.</summary>
    public string For(Engine engine, params IReadOnlyCollection<string> parts) =>
        _texts.GetOrAdd((engine.GetType(), string.Join('|', parts)), _ => engine.Write(string.Join('\n', Chosen(parts))));

    private IEnumerable<string> Chosen(IReadOnlyCollection<string> parts)
    {
        var unknown = parts.Except(Parts).ToArray();
        // A statement that reads what not everybody sees is never sent without saying who asks.
        if (Parts.Any(IsVisibility) && !parts.Any(IsVisibility)) throw new ArgumentException($"{Path} needs to know who asks.", nameof(parts));
        if (unknown.Length > 0) throw new ArgumentException($"{Path} has no part {string.Join(", ", unknown)}.", nameof(parts));
        return _sections.Where(s => s.Text.Length > 0 && (s.Part == Always || parts.Contains(s.Part))).Select(s => s.Text);
    }

    private static bool IsVisibility(string part) => part.StartsWith("seen by ", StringComparison.Ordinal);

    private static string Read(string path)
    {
        using var stream = Assembly.GetManifestResourceStream(path) ?? throw new FileNotFoundException($"No statement {path} is embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
