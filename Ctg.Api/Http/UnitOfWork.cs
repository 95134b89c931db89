using System.Reflection;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Http;

/// <summary>A change that a request asks for: who asks, on which date, and the transaction in which it is done, once for an Idempotency-Key.</summary>
public sealed class UnitOfWork : IInput
{
    private readonly HttpContext? _context;
    private readonly WriteSession? _session;

    private UnitOfWork(HttpContext context)
    {
        _context = context;
        Caller = Caller.Of(context.User);
        Language = Http.Language.Of(context.Request);
        Today = context.RequestServices.GetRequiredService<ParisCalendar>().Today;
        if (HttpMethods.IsPost(context.Request.Method)) Key = context.Request.Headers[Idempotency.Header];
        if (Key is not null && (Key.Length is 0 or > Idempotency.MaximumLength || Key.Any(c => c is < '!' or > '~')))
            Malformed = [Fault.Of($"/header/{Idempotency.Header}", "wrongFormat", $"1-{Idempotency.MaximumLength} ASCII")];
    }

    private UnitOfWork(WriteSession session, Caller caller, DateOnly today) => (_session, Caller, Language, Today) = (session, caller, Http.Language.French, today);

    public Problem? Problem => null;

    public IReadOnlyList<Fault> Malformed { get; } = [];

    public IReadOnlyList<Fault> Invalid => [];

    /// <summary>The Idempotency-Key of a POST; null where it has none.</summary>
    public string? Key { get; }

    public Caller Caller { get; }

    /// <summary>The language of messages.</summary>
    public string Language { get; }

    /// <summary>The date in Paris.</summary>
    public DateOnly Today { get; }

    /// <summary>That the caller has gone.</summary>
    public CancellationToken Cancellation => _context?.RequestAborted ?? _session!.Cancellation;

    public static ValueTask<UnitOfWork?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<UnitOfWork?>(new(context));

    /// <summary>A change that is one of many in a transaction, which whoever has begun it ends.</summary>
    internal static UnitOfWork Within(WriteSession session, Caller caller, DateOnly today) => new(session, caller, today);

    /// <summary>
    /// Does what is no write, and takes too long for a transaction. With a key it is done once, unless two ask at once, who then get one answer.
    /// </summary>
    public async Task<Answer<T>> ActAsync<T>(Func<Task<Answer<T>>> act)
    {
        if (_context is null || Once(_context) is not { } idempotency) return await act();
        if (await DatabaseOf(_context).ReadAsync(idempotency.FindAsync<T>, Cancellation) is { } kept) return kept;
        var answer = await act();
        return await RunAsync<T>(_ => Task.FromResult(answer));
    }

    /// <summary>Runs the unit in one transaction; of an answer that is a problem nothing is kept.</summary>
    public Task<Answer<T>> RunAsync<T>(Func<WriteSession, Task<Answer<T>>> unit) => _context is null ? unit(_session!) : RunAsync(_context, unit);

    private Task<Answer<T>> RunAsync<T>(HttpContext context, Func<WriteSession, Task<Answer<T>>> unit)
    {
        var idempotency = Once(context);
        return DatabaseOf(context).WriteAsync(
            Caller.Actor,
            async session =>
            {
                if (idempotency is null) return await unit(session);
                if (await idempotency.FindAsync<T>(session) is { } kept) return kept;
                var answer = await unit(session);
                if (answer.Commits) await idempotency.KeepAsync(session, answer);
                return answer;
            },
            context.RequestAborted);
    }

    private Idempotency? Once(HttpContext context) =>
        Key is null ? context.Features.Get<Idempotency>() : new Idempotency(Caller.Subject, context.Request, RequestBody.Of(context), Key);

    private static Database DatabaseOf(HttpContext context) => context.RequestServices.GetRequiredService<Database>();
}
