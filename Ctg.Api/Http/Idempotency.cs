using System.Security.Cryptography;
using System.Text;
using Ctg.Api.Persistence;
using Ctg.Api.Persistence.Contacts;

namespace Ctg.Api.Http;

/// <summary>
/// Keeps the first answer to a request that carries an Idempotency-Key, in the transaction of its write. Two at once with one key are
/// decided by the unique key of the table: the later one is tried again and finds the answer of the first.
/// </summary>
public sealed class Idempotency
{
    public const string Header = "Idempotency-Key";
    public const int MaximumLength = 100;

    /// <summary>How long an answer is kept at least, unless it has a contact that is to be removed.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private static readonly Statement Get = Statement.Load("Http/Sql/Get_Idempotency_Key.sql");
    private static readonly Statement Insert = Statement.Load("Http/Sql/Insert_Idempotency_Key.sql");

    private readonly byte[] _scope;
    private readonly byte[] _fingerprint;

    /// <summary>Of an operation of a batch that has a key: whatever its method, it is done once, as the POST that the batch is.</summary>
    /// <param name="unit">That of the batch.</param>
    /// <param name="batch">The request that the batch is.</param>
    /// <param name="index">The place of the operation in it.</param>
    /// <param name="body">Of the operation.</param>
    public static Idempotency? OfOperation(UnitOfWork unit, HttpRequest batch, int index, byte[] body) =>
        unit.Key is null ? null : new(unit.Caller.Subject, batch, body, $"{unit.Key}\n{index}"); // No key has a line feed.

    /// <param name="subject">The caller; one caller's keys are not another's.</param>
    /// <param name="request">Its method and path belong to the scope.</param>
    /// <param name="body">With the query, what makes a repeat the same request.</param>
    /// <param name="key">As the caller sent it.</param>
    public Idempotency(string subject, HttpRequest request, byte[] body, string key)
    {
        _scope = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', subject, request.Method, request.Path, key)));
        // A request without a query has the fingerprint that releases before have kept.
        _fingerprint = SHA256.HashData(request.QueryString.HasValue ? [.. body, 0, .. Encoding.UTF8.GetBytes(request.QueryString.Value!)] : body);
    }

    /// <summary>The answer given before, a refusal where the body was another one, or null for a key that is new.</summary>
    public async Task<Answer<T>?> FindAsync<T>(Session session)
    {
        var kept = await session.FindAsync<KeptAnswer>(Get, new { Scope = _scope });
        if (kept is null) return null;
        return kept.Fingerprint.AsSpan().SequenceEqual(_fingerprint)
            ? Answer<T>.Again(kept.Status, kept.ETag, kept.Location, kept.Language, kept.Body)
            : new Problem(Problems.IdempotencyKeyReused);
    }

    public Task KeepAsync<T>(WriteSession session, Answer<T> answer)
    {
        var body = answer.ToBytes();
        return session.ExecuteAsync(Insert, new
        {
            Scope = _scope,
            Fingerprint = _fingerprint,
            answer.Status,
            ETag = answer.EntityTag,
            answer.Location,
            answer.Language,
            Body = body,
            CreatedAt = session.At,
            ContactsUntil = ContactPlace.FirstDayIn(body),
        });
    }

    private sealed class KeptAnswer
    {
        public byte[] Fingerprint { get; init; } = [];

        public int Status { get; init; }

        public string? ETag { get; init; }

        public string? Location { get; init; }

        public string? Language { get; init; }

        public byte[] Body { get; init; } = [];
    }
}
