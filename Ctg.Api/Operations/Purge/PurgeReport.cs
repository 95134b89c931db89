using Ctg.Domain;

namespace Ctg.Api.Operations.Purge;

/// <summary>What a purge removed, or would.</summary>
public sealed record PurgeReport
{
    public required DateOnly On { get; init; }

    /// <summary>Resources from which contacts were removed, or from whose history.</summary>
    public required int Resources { get; init; }

    /// <summary>Of each resource, those that differ.</summary>
    public required int Contacts { get; init; }

    /// <summary>Entries of the change log.</summary>
    public required int Entries { get; init; }

    /// <summary>Answers kept for idempotency keys.</summary>
    public required int Answers { get; init; }

    /// <summary>Deliveries to webhooks that were made long ago.</summary>
    public required int Deliveries { get; init; }

    /// <summary>What still holds a contact that is due, and why, a line for each.</summary>
    public required IReadOnlyList<string> Left { get; init; }

    public string Summary(bool dryRun) =>
        $"{(dryRun ? "Would remove" : "Removed")} {Contacts} contacts due on {On:yyyy-MM-dd} ({Rules.ContactPurge}) from {Resources} resources and {Entries} entries of the change log, {Answers} kept answers, and {Deliveries} old deliveries.";
}
