using Ctg.Api.Http.Maps;

namespace Ctg.Api.Http.Exports;

/// <summary>From what the caller accepts to the form of a list.</summary>
internal static class ExportForms
{
    /// <summary>The form that the caller wants rather than a page; null where a page is wanted, or all that there is.</summary>
    public static IExportForm? WantedBy(HttpContext context)
    {
        var (table, hasMap) = (context.GetEndpoint()?.Metadata.GetMetadata<CsvTable>(), context.GetEndpoint()?.Metadata.GetMetadata<MapMetadata>() is not null);
        if (table is null && !hasMap) return null;
        context.Response.Headers.Append("Vary", "Accept");
        string[] offered = [Body<object>.MediaType, .. table is null ? Array.Empty<string>() : [Csv.MediaType, Ndjson.Name], .. hasMap ? [GeoJson.Name] : Array.Empty<string>()];
        return Accept.Preferred(context.Request, offered) switch
        {
            Csv.MediaType => Accept.Asks(context.Request, Csv.MediaType, CsvTable.Dialect, CsvTable.French) ? table!.InFrench() : table,
            Ndjson.Name => Ndjson.Form,
            GeoJson.Name => new GeoJson(),
            _ => null,
        };
    }
}
