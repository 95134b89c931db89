using System.Buffers;

namespace Ctg.Api.Http.Exports;

/// <summary>
/// A list that is sent whole, part after part, each read from where the one before ended. No more than one part is held, and no
/// connection to the database while a slow caller reads. With a limit it is that one page.
/// </summary>
internal sealed class Export<TRow> : IResult
{
    private const int RowsInPart = 500;

    private readonly PagePlace _place;
    private readonly Listing<TRow> _list;
    private readonly IExportForm _form;
    private readonly ArrayBufferWriter<byte> _part = new();
    private readonly ArrayBufferWriter<byte> _item = new();
    private PagePlace? _next;
    private int _rows;

    private Export(PagePlace place, Listing<TRow> list, IExportForm form)
    {
        (_place, _list, _form) = (place, list, form);
        _next = place.IsLimited ? place : place.Taking(RowsInPart);
    }

    /// <summary>Reads the first part: what fails until then is answered by a problem, as for a page.</summary>
    public static async Task<Export<TRow>> BeginAsync(PagePlace place, Listing<TRow> list, IExportForm form)
    {
        var export = new Export<TRow>(place, list, form);
        form.Begin(export._part);
        await export.ReadAsync();
        return export;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "private, no-cache";
        headers.ContentType = _form.ContentType;
        if (_form.FileName is { } name) headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        if (_place.IsLimited && _next is not null) headers.Link = $"<{_place.AddressOf(Cursor.Write(_place.List, _next.After!))}>; rel=\"next\"";
        if (HttpMethods.IsHead(httpContext.Request.Method)) return;
        try
        {
            await SendAsync(httpContext);
            while (!_place.IsLimited && _next is not null)
            {
                await ReadAsync();
                await SendAsync(httpContext);
            }
        }
        catch (Exception e) when (!httpContext.RequestAborted.IsCancellationRequested)
        {
            // It is too late for a problem. Aborted, half a list is not taken for a whole one.
            httpContext.RequestServices.GetRequiredService<ILogger<Export<TRow>>>()
                .LogError(e, "The export of {Path} broke off after {Rows} rows.", httpContext.Request.Path, _rows);
            httpContext.Abort();
        }
    }

    private async Task ReadAsync()
    {
        var place = _next!;
        var rows = await _list.Read(place);
        var count = Math.Min(rows.Count, place.Limit);
        for (var i = 0; i < count; i++)
        {
            _item.ResetWrittenCount();
            _list.Write(rows[i], _item);
            _form.Write(_item.WrittenMemory, _part);
        }
        _rows += count;
        _next = rows.Count > count ? place.Beyond(_list.Position(rows[count - 1])) : null;
        if (_next is null || _place.IsLimited) _form.End(_part);
    }

    /// <summary>Waits for a caller that reads more slowly than the database does.</summary>
    private async Task SendAsync(HttpContext context)
    {
        await context.Response.BodyWriter.WriteAsync(_part.WrittenMemory, context.RequestAborted);
        _part.ResetWrittenCount();
    }
}
