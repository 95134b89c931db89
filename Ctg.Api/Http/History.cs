namespace Ctg.Api.Http;

/// <summary>A change in the history of a resource.</summary>
public sealed record HistoryEntry
{
    /// <summary>Its place in the one sequence of all changes.</summary>
    public required long Seq { get; init; }

    /// <summary>The version that it made.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The subject of the token.</summary>
    public required string Subject { get; init; }

    /// <summary>The Caf that the subject acted for; * for every Caf.</summary>
    public required string Caf { get; init; }

    /// <summary>What was done: created, revised, moved, measured, corrected, contactsPurged, and others of a resource's own.</summary>
    public required string Operation { get; init; }

    public required string? Reason { get; init; }

    /// <summary>SHA-256, in hexadecimal, over the hash of the version before and this change; of its contacts, what stays of them once they are purged.</summary>
    public required string Hash { get; init; }
}

/// <summary>Which part of a history to list.</summary>
public sealed record HistoryQuery : PageQuery;

/// <summary>A change as its row has it.</summary>
public sealed class HistoryRow
{
    public long Seq { get; init; }

    public int Version { get; init; }

    public DateTime RecordedAt { get; init; }

    public string Subject { get; init; } = "";

    public string Caf { get; init; } = "";

    public string Operation { get; init; } = "";

    public string? Reason { get; init; }

    public byte[] EntryHash { get; init; } = [];

    public HistoryEntry ToEntry() => new()
    {
        Seq = Seq,
        Version = Version,
        RecordedAt = RecordedAt,
        Subject = Subject,
        Caf = Caf,
        Operation = Operation,
        Reason = Reason,
        Hash = Convert.ToHexStringLower(EntryHash),
    };
}
