using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Ctg.Api.Persistence;

/// <summary>What a unit of work returns; where it does not commit, nothing of the unit is kept.</summary>
public interface IOutcome
{
    bool Commits { get; }
}

/// <summary>Runs units of work: each with its own connection, each whole, each within the one pipeline of <see cref="Resilience"/>.</summary>
public sealed class Database(Engine engine, IOptions<DatabaseOptions> options, TimeProvider clock)
{
    private static readonly Statement FindUnit = Statement.Load("Persistence/Sql/Find_Unit.sql");

    /// <summary>Told, once it is committed, the number of the last change of a unit.</summary>
    public event Action<long>? Committed;

    // What holds the session is ended with it, so that nothing which was begun within the unit and outlives it finds a session that is over.
    private readonly AsyncLocal<StrongBox<WriteSession?>?> _joined = new();
    private readonly ResiliencePipeline _pipeline = Resilience.Pipeline(engine, options.Value, clock);

    private WriteSession? Joined => _joined.Value?.Value;

    public Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation) => Joined is { } joined ? read(joined) : GuardAsync(
        async token =>
        {
            await using var connection = await OpenAsync(forWriting: false, token);
            return await read(new Session(engine, connection, null, token));
        },
        cancellation);

    /// <summary>
    /// Until what is returned is disposed, all that this flow of control reads and writes is part of the unit whose session it is: done on its
    /// connection, seen by what comes after, committed or not with the whole. What fails then fails the unit, which is run again as a whole.
    /// </summary>
    public IDisposable Join(WriteSession session)
    {
        var box = new StrongBox<WriteSession?>(session);
        _joined.Value = box;
        return new Joining(box);
    }

    /// <summary>
    /// Runs the unit in one transaction. An attempt whose commit got no answer is looked up by the unit's id before the unit is tried again,
    /// so that a write is there once or not at all.
    /// </summary>
    public Task<T> WriteAsync<T>(Actor actor, Func<WriteSession, Task<T>> unit, CancellationToken cancellation)
        where T : class, IOutcome
    {
        if (Joined is { } joined) return unit(joined);
        var (unitId, at) = NewUnit();
        T? inDoubt = null;
        return GuardAsync(
            async token =>
            {
                using var turn = await engine.EnterWriteAsync(token);
                await using var connection = await OpenAsync(forWriting: true, token);
                if (inDoubt is not null && await IsThereAsync(connection, unitId, token)) return inDoubt;
                await using var transaction = await connection.BeginTransactionAsync(token);
                var session = new WriteSession(engine, connection, transaction, actor, unitId, at, token);
                var outcome = await unit(session);
                if (!outcome.Commits) return outcome;
                var last = await ChangeLog.AppendAsync(session);
                if (last is not null) inDoubt = outcome;
                await CommitAsync(transaction);
                if (last is { } seq) Committed?.Invoke(seq);
                return outcome;
            },
            cancellation);
    }

    /// <summary>Runs a long unit that an operator watches: in one transaction, once, for as long as it takes.</summary>
    public async Task<T> LoadAsync<T>(Actor actor, Func<WriteSession, Task<T>> unit, CancellationToken cancellation)
        where T : class, IOutcome
    {
        var (unitId, at) = NewUnit();
        using var turn = await engine.EnterWriteAsync(cancellation);
        await using var connection = await OpenAsync(forWriting: true, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var session = new WriteSession(engine, connection, transaction, actor, unitId, at, cancellation);
        var outcome = await unit(session);
        if (!outcome.Commits) return outcome;
        var last = await ChangeLog.AppendAsync(session);
        await CommitAsync(transaction);
        if (last is { } seq) Committed?.Invoke(seq);
        return outcome;
    }

    /// <summary>Makes what was deleted so far unreadable where the engine keeps it; false where others still read it.</summary>
    public Task<bool> EraseAsync(CancellationToken cancellation) => GuardAsync(
        async token =>
        {
            using var turn = await engine.EnterWriteAsync(token);
            await using var connection = await OpenAsync(forWriting: true, token);
            return await engine.EraseAsync(connection, token);
        },
        cancellation);

    private (Guid Id, DateTime At) NewUnit()
    {
        var now = clock.GetUtcNow();
        return (Guid.CreateVersion7(now), StoredInstant.Of(now.UtcDateTime));
    }

    // Not cancelled with the caller: whoever hangs up now must not leave the outcome open.
    private static async Task CommitAsync(DbTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or IOException)
        {
            throw new CommitInDoubtException(e);
        }
    }

    private async Task<bool> IsThereAsync(DbConnection connection, Guid unitId, CancellationToken token) =>
        await new Session(engine, connection, null, token).FindAsync<int>(FindUnit, new { UnitId = unitId }) > 0;

    private async Task<DbConnection> OpenAsync(bool forWriting, CancellationToken token)
    {
        var connection = engine.CreateConnection(forWriting);
        try
        {
            await connection.OpenAsync(token);
            return connection;
        }
        catch (Exception e)
        {
            await connection.DisposeAsync();
            if (e is InvalidOperationException) throw new PoolExhaustedException(e);
            throw;
        }
    }

    private async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> unit, CancellationToken cancellation)
    {
        try
        {
            return await _pipeline.ExecuteAsync(static (run, token) => new ValueTask<T>(run(token)), unit, cancellation);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // A cancelled command may surface as an error of the server.
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception e) when (engine.IsDuplicateKey(e))
        {
            throw new WriteConflictException(e);
        }
        catch (Exception e) when (
            e is BrokenCircuitException or TimeoutRejectedException or CommitInDoubtException or PoolExhaustedException || engine.IsTransient(e))
        {
            throw new DatabaseUnavailableException(TimeSpan.FromSeconds(options.Value.BreakSeconds), e);
        }
    }

    private sealed class Joining(StrongBox<WriteSession?> box) : IDisposable
    {
        public void Dispose() => box.Value = null;
    }
}
