namespace Ctg.Api.Persistence;

/// <summary>A version of a resource as the change log has it: an edition that was adopted or validated, which newer ones have replaced.</summary>
internal sealed class LoggedVersion
{
    private static readonly Statement Get = Statement.Load("Persistence/Sql/Get_Logged_Version.sql");

    /// <summary>Its place in the one sequence of all changes.</summary>
    public long Seq { get; init; }

    public byte[] Document { get; init; } = [];

    /// <summary>One that the resource says that it has had; null in a unit that has only now made it, since a unit is logged last of all.</summary>
    public static Task<LoggedVersion?> FindAsync(Session session, string resourceType, Guid id, int version) =>
        session.FindAsync<LoggedVersion>(Get, new { ResourceType = resourceType, ResourceId = id, Version = version });
}
