namespace Ctg.Api.Http;

/// <summary>The language of messages and pages: French, unless the caller prefers English.</summary>
public static class Language
{
    public const string French = "fr";
    public const string English = "en";

    public static string Of(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality != 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.AsSpan().StartsWith(English, StringComparison.OrdinalIgnoreCase) ? English
            : language.Value.AsSpan().StartsWith(French, StringComparison.OrdinalIgnoreCase) ? French : null)
        .FirstOrDefault(language => language is not null) ?? French;
}
