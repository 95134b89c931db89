namespace Ctg.Api.CejContracts;

/// <summary>A Cej contract as its row has it; in a list without the version.</summary>
public sealed class CejContractRow
{
    public long CejContractKey { get; init; }

    public int Version { get; init; }

    public DateOnly LastDay { get; init; }

    /// <summary>The document, or in a list the summary.</summary>
    public byte[] Document { get; init; } = [];
}
