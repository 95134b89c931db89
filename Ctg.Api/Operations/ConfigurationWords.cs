using System.CommandLine;

namespace Ctg.Api.Operations;

/// <summary>
/// What a command line has beside the command and its options: keys of the configuration with their values. Anything else is refused: a
/// mistyped --dry-run must not import.
/// </summary>
internal static class ConfigurationWords
{
    /// <summary>Keys of the host; all others are within a section.</summary>
    private static readonly string[] HostKeys = ["urls", "environment", "contentRoot", "applicationName", "AllowedHosts", "http_ports", "https_ports"];

    /// <exception cref="FormatException">A word is no key of the configuration, or has no value.</exception>
    public static string[] Of(ParseResult result)
    {
        string[] words = [.. result.UnmatchedTokens];
        for (var i = 0; i < words.Length; i++)
        {
            var key = words[i].Split('=')[0];
            // A host that hands on its whole configuration names its sections too: --Territories=
            if (words[i] == $"{key}=") continue;
            if (!IsKey(key)) throw new FormatException($"'{words[i]}' is neither an option of the command nor a key as in --Database:Engine SqlServer.");
            if (key == words[i] && ++i == words.Length) throw new FormatException($"{key} needs a value.");
        }
        return words;
    }

    private static bool IsKey(string word) => word.StartsWith("--", StringComparison.Ordinal)
        && (word.Contains(':', StringComparison.Ordinal) || HostKeys.Contains(word[2..], StringComparer.OrdinalIgnoreCase));
}
