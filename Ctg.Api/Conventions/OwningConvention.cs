using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Conventions;

/// <summary>The convention that a plan, a diagnosis or a meeting belongs to, as those features use it.</summary>
internal static class OwningConvention
{
    private static readonly Statement Get = Statement.Load("Conventions/Sql/Get_Owning_Convention.sql");
    private static readonly Statement Hold = Statement.Load("Conventions/Sql/Hold_Convention.sql");

    /// <summary>
    /// Takes the convention's row until the commit: what is decided below it is decided on the convention as it is, and a change of the
    /// convention waits.
    /// </summary>
    public static Task HoldAsync(WriteSession session, Guid id) => session.ExecuteAsync(Hold, new { Id = id });

    /// <summary>Null where the caller sees no such convention.</summary>
    public static Task<OwningConventionRow?> FindAsync(Session session, Guid id, Caller caller) => session.FindAsync<OwningConventionRow>(
        Get, new { Id = id, SeenBy = caller.OneCaf, Cafs = caller.CafList }, Visibility.PartFor(caller));
}

/// <summary>A convention that something belongs to, or shall belong to.</summary>
public sealed class OwningConventionRow
{
    public long ConventionKey { get; init; }

    public byte[] Convention { get; init; } = [];
}
