using System.Buffers;
using Ctg.Api.Persistence;

namespace Ctg.Api.Http;

/// <summary>A list as an endpoint reads it: one query for a page and for each part of an export, so that both have the same rows.</summary>
/// <param name="Read">The rows from a place on, as many as it takes.</param>
/// <param name="Write">Writes the JSON of a row.</param>
/// <param name="Position">The sort values and the unique key of a row.</param>
public sealed record Listing<TRow>(
    Func<PagePlace, Task<IReadOnlyList<TRow>>> Read, Action<TRow, IBufferWriter<byte>> Write, Func<TRow, IReadOnlyList<string>> Position)
{
    /// <summary>A list that is read already, and is sent whole.</summary>
    public static Listing<TRow> Of(IReadOnlyList<TRow> items) => new(_ => Task.FromResult(items), (item, body) => body.Write(Documents.Write(item)), _ => []);
}
