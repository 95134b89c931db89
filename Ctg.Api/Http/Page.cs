using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Ctg.Api.Http;

/// <summary>The parameters that every list has.</summary>
public abstract record PageQuery
{
    public const int DefaultLimit = 50;
    public const int MaximumLimit = 200;

    /// <summary>How many items at most, 1 to 200. Left out, a page has 50, and any other form has the whole list.</summary>
    public int Limit { get; set; } = DefaultLimit;

    /// <summary>Where to go on: the cursor of the page before.</summary>
    public string? Cursor { get; set; }
}

/// <summary>Of a list that has no pages: a map, or what is told of a plan.</summary>
internal sealed record WholeList : PageQuery;

/// <summary>A page of a list.</summary>
public sealed record PageOf<T>
{
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The cursor of the next page; null on the last. The Link header has its address.</summary>
    public required string? Next { get; init; }
}

/// <summary>A page as it is sent.</summary>
public sealed class Page
{
    private const int UsualItem = 512;

    private Page(ReadOnlyMemory<byte> body, string? next) => (Body, Next) = (body, next);

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The address of the next page.</summary>
    public string? Next { get; }

    /// <summary>The first rows of the limit, and a cursor where there is one row more.</summary>
    public static async Task<Page> OfAsync<TRow>(PagePlace place, Listing<TRow> list)
    {
        var rows = await list.Read(place);
        var count = Math.Min(rows.Count, place.Limit);
        var cursor = rows.Count > place.Limit ? Cursor.Write(place.List, list.Position(rows[count - 1])) : null;
        var body = new ArrayBufferWriter<byte>((count + 1) * UsualItem);
        body.Write("{\"items\":["u8);
        for (var i = 0; i < count; i++)
        {
            if (i > 0) body.Write(","u8);
            list.Write(rows[i], body);
        }
        body.Write(Encoding.UTF8.GetBytes($"],\"next\":{JsonSerializer.Serialize(cursor)}}}"));
        return new(body.WrittenMemory, cursor is null ? null : place.AddressOf(cursor));
    }
}
