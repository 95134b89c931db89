using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;
using Ctg.Domain.Facilities.Bonuses;

namespace Ctg.Api.Facilities.Bonuses;

/// <summary>What INV-17 asks about the facilities of a table: three queries, however many rows.</summary>
internal static class BonusSurroundingReads
{
    private static readonly Statement ListCovers = Statement.Load("Facilities/Bonuses/Sql/List_Covers_Of_Facilities.sql");
    private static readonly Statement ListConventions = Statement.Load("Facilities/Bonuses/Sql/List_Covering_Documents.sql");
    private static readonly Statement ListCejContracts = Statement.Load("Facilities/Bonuses/Sql/List_Cej_Of_Facilities.sql");

    public static async Task<IReadOnlyDictionary<Guid, BonusSurroundings>> OfAsync(Session session, IReadOnlyList<ImportedBonus> rows)
    {
        var territorial = rows.Where(r => r.Bonus.Kind == BonusKind.BonusTerritoire).ToArray();
        if (territorial.Length == 0) return new Dictionary<Guid, BonusSurroundings>();
        var parameters = new
        {
            FacilityIds = new IdList(territorial.Select(r => r.Facility.Id)),
            From = new DateOnly(territorial.Min(r => r.Bonus.Year), 1, 1),
            Until = new DateOnly(territorial.Max(r => r.Bonus.Year), 12, 31),
        };
        var covers = await session.QueryAsync<FoundCover>(ListCovers, parameters);
        var documents = await session.QueryAsync<byte[]>(ListConventions, new { ConventionIds = new IdList(covers.Select(c => c.ConventionId)) });
        var conventions = documents.Select(Documents.Read<Convention>).ToDictionary(c => c.Id);
        var coversOf = covers.ToLookup(c => c.FacilityId, c => new ConventionCover(conventions[c.ConventionId], c.FromDate, c.UntilDate));
        var cejOf = (await session.QueryAsync<FoundCej>(ListCejContracts, parameters)).ToLookup(c => c.FacilityId, c => new EndingCej(c.Number, c.LastDay));
        return territorial.Select(r => r.Facility.Id).Distinct().ToDictionary(id => id, id => new BonusSurroundings([.. coversOf[id]], [.. cejOf[id]]));
    }

    private sealed class FoundCover
    {
        public Guid FacilityId { get; init; }

        public Guid ConventionId { get; init; }

        public DateOnly FromDate { get; init; }

        public DateOnly UntilDate { get; init; }
    }

    private sealed class FoundCej
    {
        public Guid FacilityId { get; init; }

        public string Number { get; init; } = "";

        public DateOnly LastDay { get; init; }
    }
}
