using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Syndicats;

/// <summary>A syndicat, as a file says it.</summary>
internal sealed record Syndicat(TerritoryKey Key, SyndicatName Named, IReadOnlyList<Member> Members);

/// <summary>What the register keeps of a syndicat as a document.</summary>
internal sealed record SyndicatName
{
    public required string Name { get; init; }

    public required string Nature { get; init; }
}

/// <summary>A commune, EPCI or EPT, while it is a member.</summary>
internal readonly record struct Member(int Id, Period Period);

/// <summary>The syndicats of the register, as files said them.</summary>
internal static class HeldSyndicats
{
    private static readonly Statement ListSyndicats = Statement.Load("Territories/Sql/List_Syndicats.sql");
    private static readonly Statement ListMembers = Statement.Load("Territories/Sql/List_Syndicat_Members.sql");

    /// <summary>Each by its id.</summary>
    public static async Task<IReadOnlyDictionary<int, Syndicat>> ReadAsync(Session session)
    {
        var members = (await session.QueryAsync<MemberColumns>(ListMembers)).ToLookup(m => m.SyndicatId, m => new Member(m.MemberId, new(m.FromDate, m.UntilDate)));
        return (await session.QueryAsync<SyndicatColumns>(ListSyndicats)).ToDictionary(
            s => s.TerritoryId, s => new Syndicat(new(TerritoryType.Syndicat, s.Code), Documents.Read<SyndicatName>(s.Document), [.. members[s.TerritoryId]]));
    }

    private sealed class SyndicatColumns
    {
        public int TerritoryId { get; init; }

        public string Code { get; init; } = "";

        public byte[] Document { get; init; } = [];
    }

    private sealed class MemberColumns
    {
        public int SyndicatId { get; init; }

        public int MemberId { get; init; }

        public DateOnly FromDate { get; init; }

        public DateOnly UntilDate { get; init; }
    }
}
