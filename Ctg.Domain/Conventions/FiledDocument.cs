namespace Ctg.Domain.Conventions;

/// <summary>A document of a convention: what it is, where it lives, and its hash. The service does not hold the file.</summary>
public sealed record FiledDocument
{
    public required Guid Id { get; init; }

    public required DocumentType Type { get; init; }

    public required string Title { get; init; }

    /// <summary>1 for the first file, one more with each that replaces it.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where the file lives.</summary>
    public required string Uri { get; init; }

    /// <summary>The number of the amendment that it belongs to; null for the convention itself.</summary>
    public int? Amendment { get; init; }

    public required DateOnly FiledOn { get; init; }
}

public enum DocumentType
{
    /// <summary>The convention as it was signed.</summary>
    SignedConvention,

    /// <summary>An amendment as it was signed.</summary>
    SignedAmendment,

    Diagnosis,
    Annex,
    Minutes,
    Other,
}
