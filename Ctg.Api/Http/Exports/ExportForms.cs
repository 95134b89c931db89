namespace Ctg.Api.Http.Exports;

/// <summary>From what the caller accepts to the form of a list.</summary>
internal static class ExportForms
{
    /// <summary>The form that the caller wants rather than a page; null where a page is wanted, or all that there is.</summary>
    public static IExportForm? WantedBy(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<CsvTable>() is not { } table) return null;
        context.Response.Headers.Append("Vary", "Accept");
        return Accept.Preferred(context.Request, Body<object>.MediaType, Csv.MediaType, Ndjson.Form.MediaType) switch
        {
            Csv.MediaType => table,
            Ndjson.Name => Ndjson.Form,
            _ => null,
        };
    }
}
