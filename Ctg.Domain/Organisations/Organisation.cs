namespace Ctg.Domain.Organisations;

/// <summary>An organisation as the register has it.</summary>
public sealed record Organisation : OrganisationContent, IReferenced
{
    public required Guid Id { get; init; }

    /// <summary>One more with every change; the entity tag carries it.</summary>
    public required int Version { get; init; }
}
