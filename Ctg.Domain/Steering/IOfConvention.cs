namespace Ctg.Domain.Steering;

/// <summary>What belongs to a convention by its id, and has a version and a history of its own.</summary>
public interface IOfConvention : IReferenced
{
    Guid Id { get; }

    Guid ConventionId { get; }

    /// <summary>One more with every change; the entity tag carries it.</summary>
    int Version { get; }
}
