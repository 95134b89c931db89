using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Composed;

/// <summary>A territory that a file composes of members: a syndicat or the land of a Caf.</summary>
internal sealed record ComposedTerritory(TerritoryKey Key, ComposedName Named, IReadOnlyList<Member> Members);

/// <summary>What the register keeps of it as a document.</summary>
internal sealed record ComposedName
{
    public required string Name { get; init; }

    /// <summary>Of a syndicat; null for a Caf.</summary>
    public string? Nature { get; init; }
}

/// <summary>A territory, while it is a member.</summary>
internal readonly record struct Member(int Id, Period Period);

/// <summary>Those that the register has, as files said them.</summary>
internal static class HeldComposed
{
    private static readonly Statement ListTerritories = Statement.Load("Territories/Sql/List_Composed_Territories.sql");
    private static readonly Statement ListMembers = Statement.Load("Territories/Sql/List_Composed_Members.sql");

    /// <summary>Each by its id.</summary>
    public static async Task<IReadOnlyDictionary<int, ComposedTerritory>> ReadAsync(Session session)
    {
        var members = (await session.QueryAsync<MemberColumns>(ListMembers)).ToLookup(m => m.ComposedId, m => new Member(m.MemberId, new(m.FromDate, m.UntilDate)));
        return (await session.QueryAsync<ComposedColumns>(ListTerritories)).ToDictionary(
            c => c.TerritoryId, c => new ComposedTerritory(c.Key, Documents.Read<ComposedName>(c.Document), [.. members[c.TerritoryId]]));
    }

    private sealed class ComposedColumns
    {
        public int TerritoryId { get; init; }

        public string Type { get; init; } = "";

        public string Code { get; init; } = "";

        public byte[] Document { get; init; } = [];

        public TerritoryKey Key => new(KeyedCodes.Value<TerritoryType>(Type), Code);
    }

    private sealed class MemberColumns
    {
        public int ComposedId { get; init; }

        public int MemberId { get; init; }

        public DateOnly FromDate { get; init; }

        public DateOnly UntilDate { get; init; }
    }
}
