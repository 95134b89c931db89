using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Imports;

/// <summary>An import as its row has it.</summary>
public sealed class ImportJob
{
    public long ImportKey { get; init; }

    public Guid Id { get; init; }

    public string Subject { get; init; } = "";

    public string Caf { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Mode { get; init; } = "";

    public bool IsDryRun { get; init; }

    public string MediaType { get; init; } = "";

    public string State { get; init; } = "";

    public int RowTotal { get; init; }

    public int DoneCount { get; init; }

    public int CreatedCount { get; init; }

    public int RevisedCount { get; init; }

    public int UnchangedCount { get; init; }

    public int RefusedCount { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? FinishedAt { get; init; }

    public int Attempts { get; init; }

    /// <summary>Who has brought the file: its rows are written in that name, with those rights.</summary>
    internal Caller Caller => Caller.Of(new Actor(Subject, Caf));

    internal ImportKind KindOfRows => KeyedCodes.Value<ImportKind>(Kind);

    /// <summary>Whether it is all rows or none.</summary>
    internal bool IsWhole => Mode == ImportMode.Whole.Code();

    internal ImportTally Tally => new(DoneCount, CreatedCount, RevisedCount, UnchangedCount, RefusedCount);

    /// <param name="done">How many rows it has come to, where this instance works on it.</param>
    public Import ToImport(int? done) => new()
    {
        Id = Id,
        Kind = KindOfRows,
        Mode = KeyedCodes.Value<ImportMode>(Mode),
        DryRun = IsDryRun,
        State = KeyedCodes.Value<ImportState>(State),
        Rows = RowTotal,
        Done = Math.Max(done ?? 0, DoneCount),
        Created = CreatedCount,
        Revised = RevisedCount,
        Unchanged = UnchangedCount,
        Refused = RefusedCount,
        CreatedAt = CreatedAt,
        FinishedAt = FinishedAt,
    };
}

/// <summary>What became of the rows so far.</summary>
internal sealed record ImportTally(int DoneCount, int CreatedCount, int RevisedCount, int UnchangedCount, int RefusedCount)
{
    public static readonly ImportTally None = new(0, 0, 0, 0, 0);

    public ImportTally With(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Created => this with { DoneCount = DoneCount + 1, CreatedCount = CreatedCount + 1 },
        ImportOutcome.Revised => this with { DoneCount = DoneCount + 1, RevisedCount = RevisedCount + 1 },
        ImportOutcome.Unchanged => this with { DoneCount = DoneCount + 1, UnchangedCount = UnchangedCount + 1 },
        ImportOutcome.Refused => this with { DoneCount = DoneCount + 1, RefusedCount = RefusedCount + 1 },
        _ => this with { DoneCount = DoneCount + 1 },
    };
}
