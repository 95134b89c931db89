using System.Reflection;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Http;

/// <summary>A change that a request asks for: who asks, on which date, and the transaction in which it is done, once for an Idempotency-Key.</summary>
public sealed class UnitOfWork : IInput
{
    private readonly HttpContext _context;
    private readonly Database _database;
    private readonly string? _key;

    private UnitOfWork(HttpContext context)
    {
        _context = context;
        _database = context.RequestServices.GetRequiredService<Database>();
        Caller = Caller.Of(context.User);
        Language = Http.Language.Of(context.Request);
        Today = context.RequestServices.GetRequiredService<ParisCalendar>().Today;
        if (HttpMethods.IsPost(context.Request.Method)) _key = context.Request.Headers[Idempotency.Header];
        if (_key is not null && (_key.Length is 0 or > Idempotency.MaximumLength || _key.Any(c => c is < '!' or > '~')))
            Malformed = [Fault.Of($"/header/{Idempotency.Header}", "wrongFormat", $"1-{Idempotency.MaximumLength} ASCII")];
    }

    public Problem? Problem => null;

    public IReadOnlyList<Fault> Malformed { get; } = [];

    public IReadOnlyList<Fault> Invalid => [];

    public Caller Caller { get; }

    /// <summary>The language of messages.</summary>
    public string Language { get; }

    /// <summary>The date in Paris.</summary>
    public DateOnly Today { get; }

    /// <summary>That the caller has gone.</summary>
    public CancellationToken Cancellation => _context.RequestAborted;

    public static ValueTask<UnitOfWork?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<UnitOfWork?>(new(context));

    /// <summary>
    /// Does what is no write, and takes too long for a transaction. With a key it is done once, unless two ask at once, who then get one answer.
    /// </summary>
    public async Task<Answer<T>> ActAsync<T>(Func<Task<Answer<T>>> act)
    {
        if (Once() is not { } idempotency) return await act();
        if (await _database.ReadAsync(idempotency.FindAsync<T>, _context.RequestAborted) is { } kept) return kept;
        var answer = await act();
        return await RunAsync<T>(_ => Task.FromResult(answer));
    }

    /// <summary>Runs the unit in one transaction; of an answer that is a problem nothing is kept.</summary>
    public Task<Answer<T>> RunAsync<T>(Func<WriteSession, Task<Answer<T>>> unit)
    {
        var idempotency = Once();
        return _database.WriteAsync(
            Caller.Actor,
            async session =>
            {
                if (idempotency is null) return await unit(session);
                if (await idempotency.FindAsync<T>(session) is { } kept) return kept;
                var answer = await unit(session);
                if (answer.Commits) await idempotency.KeepAsync(session, answer);
                return answer;
            },
            _context.RequestAborted);
    }

    private Idempotency? Once() => _key is null ? null : new Idempotency(Caller.Subject, _context.Request, RequestBody.Of(_context), _key);
}
