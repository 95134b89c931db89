using Ctg.Api.Http.Maps;

namespace Ctg.Api.Http;

/// <summary>Stands for a table as text, in UTF-8 with a header (RFC 4180): the type of an answer that is one.</summary>
public sealed class Csv
{
    public const string MediaType = "text/csv";

    private Csv()
    {
    }
}

internal static class Answers
{
    /// <summary>The media type of an answer with a body of this type.</summary>
    public static string MediaTypeOf(Type body)
    {
        if (body == typeof(Csv)) return Csv.MediaType;
        if (body == typeof(Html)) return Html.MediaType;
        return IsMap(body) ? GeoJson.Name : "application/json";
    }

    /// <summary>Whether the body is text, which has no members to describe.</summary>
    public static bool IsText(Type body) => body == typeof(Csv) || body == typeof(Html);

    public static bool IsMap(Type body) => body.IsGenericType && body.GetGenericTypeDefinition() == typeof(MapOf<>);
}
