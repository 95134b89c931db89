using Ctg.Api.Security;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Changes;

/// <summary>A change as its row has it.</summary>
public sealed class ChangeRow
{
    public long Seq { get; init; }

    public DateTime RecordedAt { get; init; }

    public string Subject { get; init; } = "";

    public string Caf { get; init; } = "";

    public string ResourceType { get; init; } = "";

    public Guid ResourceId { get; init; }

    public int Version { get; init; }

    public string Operation { get; init; } = "";

    public string? Reason { get; init; }

    public Guid? ConventionId { get; init; }

    /// <summary>With commas between.</summary>
    public string Cafs { get; init; } = "";

    /// <summary>As a caller sees it. Who did it and why is for those whose it is, as the history of the resource.</summary>
    public ChangeEvent ToEvent(Caller caller)
    {
        string[] cafs = [.. Cafs.Split(',').Where(CafCode.IsValid)];
        var isTold = cafs.Length == 0 || caller.ActsForAny(cafs);
        return new()
        {
            Id = $"{Seq}",
            Type = $"ctg.{ResourceType}.{Operation}",
            Subject = $"{ResourceType}/{ResourceId}",
            Time = RecordedAt,
            Data = new()
            {
                Seq = Seq,
                ResourceType = ResourceType,
                ResourceId = ResourceId,
                Href = ResourceAddress.Of(ResourceType, ResourceId, ConventionId),
                ConventionId = ConventionId,
                Cafs = cafs,
                Version = Version,
                Operation = Operation,
                Reason = isTold ? Reason : null,
                Subject = isTold ? Subject : null,
                Caf = Caf,
            },
        };
    }
}

/// <summary>A stretch of the feed as it was read.</summary>
/// <param name="Rows">What the caller asked for and sees of it.</param>
/// <param name="Next">The last change that was looked at.</param>
/// <param name="Last">The newest change there is.</param>
public sealed record ChangePart(IReadOnlyList<ChangeRow> Rows, long Next, long Last);
