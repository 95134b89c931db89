using System.Reflection;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Http;

/// <summary>A change that a request asks for: who asks, on which date, and the transaction in which it is done, once for an Idempotency-Key.</summary>
public sealed class UnitOfWork : IInput
{
    private readonly HttpContext _context;
    private readonly Database _database;

    private UnitOfWork(HttpContext context)
    {
        _context = context;
        _database = context.RequestServices.GetRequiredService<Database>();
        Caller = Caller.Of(context.User);
        Language = Http.Language.Of(context.Request);
        Today = context.RequestServices.GetRequiredService<ParisCalendar>().Today;
        if (HttpMethods.IsPost(context.Request.Method)) Key = context.Request.Headers[Idempotency.Header];
        if (Key is not null && (Key.Length is 0 or > Idempotency.MaximumLength || Key.Any(c => c is < '!' or > '~')))
            Malformed = [Fault.Of($"/header/{Idempotency.Header}", "wrongFormat", $"1-{Idempotency.MaximumLength} ASCII")];
    }

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

    public static ValueTask<UnitOfWork?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<UnitOfWork?>(new(context));

    /// <summary>Runs the unit in one transaction; of an answer that is a problem nothing is kept.</summary>
    public Task<Answer<T>> RunAsync<T>(Func<WriteSession, Task<Answer<T>>> unit)
    {
        var idempotency = Key is null ? _context.Features.Get<Idempotency>() : new Idempotency(Caller.Subject, _context.Request, RequestBody.Of(_context), Key);
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
}
