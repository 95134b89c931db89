namespace Ctg.Domain;

/// <summary>A document that is kept elsewhere: where it lives, and its hash.</summary>
public sealed record LinkedDocument
{
    public required string Uri { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
