namespace Ctg.Domain.Conventions.Acts;

/// <summary>A person's signature for a party, of a convention or of an amendment. A Caf is often represented by two.</summary>
public sealed record Signature
{
    public required Guid Id { get; init; }

    /// <summary>The organisation of the party.</summary>
    public required Guid Organisation { get; init; }

    /// <summary>The number of the amendment that is signed; null for the convention itself.</summary>
    public int? Amendment { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required string SignatoryName { get; init; }

    /// <summary>In which office the person signs.</summary>
    public string? SignatoryOffice { get; init; }

    public SignatureMode? Mode { get; init; }

    /// <summary>Why it precedes the deliberation that authorises it (INV-10).</summary>
    public string? Regularisation { get; init; }

    /// <summary>Whether the convention or the amendment went back since, so that it has to be signed again.</summary>
    public bool IsSuperseded { get; init; }
}

public enum SignatureMode
{
    Handwritten,
    Electronic,
}
