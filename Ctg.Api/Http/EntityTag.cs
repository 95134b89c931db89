using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ctg.Api.Http;

/// <summary>
/// The strong entity tag of a resource: its version. Where time alone changes what is read, the derived word follows the version, as in
/// <c>"5-inForce"</c>, so that nobody is told 304 about a convention that has expired meanwhile (docs/adr/0005-entity-tags.md).
/// </summary>
public static class EntityTag
{
    public static string Of(int version, string? derived = null) => derived is null ? $"\"{version}\"" : $"\"{version}-{derived}\"";

    /// <summary>Whether If-None-Match names the tag; compared weakly, as RFC 9110 has it for this header.</summary>
    public static bool IsNamedBy(StringValues ifNoneMatch, string tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)
        && tags.Any(t => t.Tag == "*" || string.Equals(t.Tag.Value, tag, StringComparison.Ordinal));

    /// <summary>The version within a tag of ours; null for any other tag, or a weak one.</summary>
    public static int? VersionOf(EntityTagHeaderValue tag)
    {
        var text = tag.Tag.AsSpan().Trim('"');
        var dash = text.IndexOf('-');
        return !tag.IsWeak && int.TryParse(dash < 0 ? text : text[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }
}
