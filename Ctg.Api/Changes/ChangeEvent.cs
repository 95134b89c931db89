using System.Text.Json.Serialization;

namespace Ctg.Api.Changes;

/// <summary>A change as CloudEvents 1.0 has an event, in its JSON form.</summary>
public sealed record ChangeEvent
{
    [JsonPropertyName("specversion")]
    public string SpecVersion => "1.0";

    /// <summary>The number of the change, unique within the source.</summary>
    public required string Id { get; init; }

    public string Source => "/v1/changes";

    /// <summary>What was changed and how, as in <c>ctg.convention.moved</c>. More may come: pass over those that are not known.</summary>
    public required string Type { get; init; }

    /// <summary>The resource, by its type and id.</summary>
    public required string Subject { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset Time { get; init; }

    [JsonPropertyName("datacontenttype")]
    public string DataContentType => "application/json";

    public required ChangeData Data { get; init; }
}

/// <summary>Who changed what. The state is read where the resource stands: what a change says does not grow old, and holds nothing that must be purged.</summary>
public sealed record ChangeData
{
    /// <summary>Its place in the one sequence of all changes, which has no gaps; of those, a caller sees what it may.</summary>
    public required long Seq { get; init; }

    /// <summary>What was changed, as the parameter types names it. More may come.</summary>
    public required string ResourceType { get; init; }

    public required Guid ResourceId { get; init; }

    /// <summary>Where the resource is read; null for files that an operator loaded.</summary>
    public required string? Href { get; init; }

    /// <summary>The convention that the resource is or belongs to; null where it is none.</summary>
    public required Guid? ConventionId { get; init; }

    /// <summary>The codes of the Caf whose it is; none where it is nobody's own.</summary>
    public required IReadOnlyList<string> Cafs { get; init; }

    /// <summary>The version that the change made.</summary>
    public required int Version { get; init; }

    /// <summary>What was done, as in the history of the resource: created, revised, moved and others.</summary>
    public required string Operation { get; init; }

    /// <summary>Why, where that was said; null to another Caf.</summary>
    public required string? Reason { get; init; }

    /// <summary>The subject of the token of who did it; null to another Caf.</summary>
    public required string? Subject { get; init; }

    /// <summary>The Caf that the subject acted for; * for every Caf.</summary>
    public required string Caf { get; init; }
}

/// <summary>A part of the feed, in the order of the changes.</summary>
public sealed record ChangeFeed
{
    public required IReadOnlyList<ChangeEvent> Items { get; init; }

    /// <summary>What to send as after to go on. It goes on where no item is seen too, past changes that the caller may not see or did not ask for.</summary>
    public required long Next { get; init; }

    /// <summary>The number of the newest change, seen or not: while next is less, there is more to read at once.</summary>
    public required long Last { get; init; }
}
