namespace Ctg.Api.Facilities;

/// <summary>A facility as its row has it; in a list without the version.</summary>
public sealed class FacilityRow
{
    public long FacilityKey { get; init; }

    public int Version { get; init; }

    /// <summary>The document, or in a list the summary.</summary>
    public byte[] Document { get; init; } = [];
}
