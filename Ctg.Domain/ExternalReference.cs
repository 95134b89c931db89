namespace Ctg.Domain;

/// <summary>What another system calls a resource.</summary>
public sealed record ExternalReference
{
    /// <summary>The system, as in sias or elan.</summary>
    public required string System { get; init; }

    /// <summary>As the system writes it. Of the resources of a type, no other has it in this system.</summary>
    public required string Id { get; init; }
}

/// <summary>What other systems have a name for.</summary>
public interface IReferenced
{
    /// <summary>What other systems call it; of each system one.</summary>
    IReadOnlyList<ExternalReference> ExternalReferences { get; }
}
