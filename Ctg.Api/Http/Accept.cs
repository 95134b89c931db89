using Microsoft.Net.Http.Headers;

namespace Ctg.Api.Http;

/// <summary>Which of the media types that an answer may have the caller wants, as RFC 9110 has it for Accept.</summary>
internal static class Accept
{
    /// <summary>
    /// The one of most weight; among equals the one that is named most exactly, then the one that is offered first. Parameters other than q
    /// do not matter to that; <see cref="Asks"/> reads them.
    /// </summary>
    /// <param name="request">Its Accept; parts of it that cannot be read count as not there.</param>
    /// <param name="offered">The first is the answer to a caller who does not say, and to one who wants none of them.</param>
    public static string Preferred(HttpRequest request, params IReadOnlyList<string> offered)
    {
        var header = request.Headers.Accept;
        if (header.Count == 0 || (header.Count == 1 && (header[0] == "*/*" || header[0] == offered[0]))) return offered[0];
        var ranges = request.GetTypedHeaders().Accept;
        var wanted = offered.Select(type => (Type: type, Wish: WishFor(type, ranges))).Where(o => o.Wish.Weight > 0)
            .OrderByDescending(o => o.Wish.Weight).ThenByDescending(o => o.Wish.Exactness).ToArray();
        return wanted.Length == 0 ? offered[0] : wanted[0].Type;
    }

    /// <summary>Whether the caller names the type with a parameter of this value, as in <c>text/csv; dialect=fr</c>.</summary>
    public static bool Asks(HttpRequest request, string type, string parameter, string value) => request.GetTypedHeaders().Accept.Any(range =>
        range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
        && range.Parameters.Any(p => p.Name.Equals(parameter, StringComparison.OrdinalIgnoreCase)
            && p.GetUnescapedValue().Equals(value, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The weight of a type is that of the range that names it most exactly, so that <c>text/csv;q=0, */*</c> keeps it out.</summary>
    private static (double Weight, int Exactness) WishFor(string type, IEnumerable<MediaTypeHeaderValue> ranges) => ranges
        .Select(range => (Weight: range.Quality ?? 1, Exactness: ExactnessOf(range, type)))
        .Where(wish => wish.Exactness >= 0)
        .OrderByDescending(wish => wish.Exactness).ThenByDescending(wish => wish.Weight)
        .FirstOrDefault();

    /// <returns>2 for the type itself, 1 for its kind, 0 for anything, below 0 for what it is not.</returns>
    private static int ExactnessOf(MediaTypeHeaderValue range, string type)
    {
        if (range.MatchesAllTypes) return 0;
        if (range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)) return 2;
        return range.MatchesAllSubTypes && type.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
    }
}
