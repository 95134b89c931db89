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
        return IsMap(body) ? GeoJson.Name : "application/json";
    }

    public static bool IsMap(Type body) => body.IsGenericType && body.GetGenericTypeDefinition() == typeof(MapOf<>);
}
