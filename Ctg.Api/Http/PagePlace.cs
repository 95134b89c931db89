using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Ctg.Api.Http;

/// <summary>Where a page stands in its list: which list, after which item, how many.</summary>
public sealed class PagePlace
{
    private readonly HttpRequest _request;

    private PagePlace(HttpRequest request, PageQuery query, Func<IReadOnlyList<string>, bool> isPosition)
    {
        _request = request;
        Limit = query.Limit;
        IsLimited = request.Query.ContainsKey("limit");
        List = request.Path + string.Join('&', request.Query.Where(p => p.Key is not "cursor" and not "limit")
            .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));
        After = query.Cursor is null ? null : Cursor.Read(List, query.Cursor);
        if (After is not null && !isPosition(After)) After = null;
        Faults =
        [
            .. query.Limit is < 1 or > PageQuery.MaximumLimit ? [Fault.Of("/query/limit", "outOfRange", 1, PageQuery.MaximumLimit)] : Array.Empty<Fault>(),
            .. query.Cursor is not null && After is null ? [Fault.Of("/query/cursor", "cursorInvalid")] : Array.Empty<Fault>(),
        ];
    }

    private PagePlace(PagePlace place, int limit, IReadOnlyList<string>? after)
    {
        (_request, List, IsLimited, Faults) = (place._request, place.List, place.IsLimited, place.Faults);
        (Limit, After) = (limit, after);
    }

    /// <summary>Route, sort and filters: what a cursor is good for.</summary>
    public string List { get; }

    public int Limit { get; }

    /// <summary>Whether the caller says how many; without, an export has them all.</summary>
    public bool IsLimited { get; }

    /// <summary>One row more than the page: it tells whether there is a next one.</summary>
    public int Take => Limit + 1;

    /// <summary>The position of the last item before this page; null on the first.</summary>
    public IReadOnlyList<string>? After { get; }

    /// <summary>The position as a date and a key; of no use on the first page.</summary>
    public (DateOnly Date, long Key) AfterDateAndKey => After is null
        ? default
        : (DateOnly.ParseExact(After[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), long.Parse(After[1], CultureInfo.InvariantCulture));

    /// <summary>The numbers that follow the date of the position; none on the first page.</summary>
    public IReadOnlyList<long> AfterKeys => After is null ? [] : [.. After.Skip(1).Select(number => long.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>The position as one number; 0 on the first page.</summary>
    public long AfterNumber => After is null ? 0 : long.Parse(After[0], CultureInfo.InvariantCulture);

    /// <summary>What is wrong with limit and cursor.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>A place in a list that is ordered by numbers.</summary>
    public static PagePlace Of(HttpContext context, PageQuery query) => new(context.Request, query, position => position.All(IsNumber));

    /// <summary>A place in a list that is ordered by so many numbers.</summary>
    public static PagePlace ByNumbers(HttpContext context, PageQuery query, int numbers) =>
        new(context.Request, query, position => position.Count == numbers && position.All(IsNumber));

    /// <summary>A place in a list that is ordered by a date and a key.</summary>
    /// <param name="context">The request.</param>
    /// <param name="query">Its query.</param>
    /// <param name="keys">How many numbers the key has.</param>
    public static PagePlace ByDate(HttpContext context, PageQuery query, int keys = 1) =>
        new(context.Request, query, position => position.Count == keys + 1 && IsDate(position[0]) && position.Skip(1).All(IsNumber));

    /// <summary>The request that asks for it.</summary>
    internal HttpContext Context => _request.HttpContext;

    /// <summary>The same place for another number of rows.</summary>
    public PagePlace Taking(int limit) => new(this, limit, After);

    /// <summary>The place after an item, for as many rows.</summary>
    public PagePlace Beyond(IReadOnlyList<string> position) => new(this, Limit, position);

    public string AddressOf(string cursor)
    {
        var query = new QueryBuilder(_request.Query.Where(p => p.Key != "cursor").SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value!)))
        {
            { "cursor", cursor },
        };
        return _request.PathBase + _request.Path + query.ToQueryString();
    }

    // A cursor may be forged: its checksum is no secret.
    private static bool IsNumber(string text) => text.Length <= 9 && text.Length > 0 && text.All(char.IsAsciiDigit);

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
