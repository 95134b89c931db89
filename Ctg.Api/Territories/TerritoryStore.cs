using System.Globalization;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

/// <summary>Reads the register of territories, as it is on a date.</summary>
public sealed class TerritoryStore(Database database)
{
    private static readonly Statement Get = Statement.Load("Territories/Sql/Get_Territory.sql");
    private static readonly Statement List = Statement.Load("Territories/Sql/List_Territories.sql");

    /// <summary>The territory that answers to the key on the date, and how it came to where it bears another; null where none does.</summary>
    public Task<DatedTerritory?> FindAsync(TerritoryKey key, DateOnly on, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            if (await FindAsync(session, key, on) is not { } territory) return null;
            var bears = Documents.Read<Territory>(territory.Document).Key;
            return bears == key ? territory : territory with { Succession = await Successions.FindAsync(session, key, bears, on) };
        },
        cancellation);

    /// <summary>The territory through time; null where nothing has ever answered to the key.</summary>
    public Task<TerritoryHistory?> FindHistoryAsync(TerritoryKey key, DateOnly today, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            if (await Successions.IdOfAsync(session, key) is { } own) return await Successions.HistoryAsync(session, key, own);
            return await FindAsync(session, key, today) is { } heir
                ? await Successions.HistoryAsync(session, Documents.Read<Territory>(heir.Document).Key, heir.TerritoryId)
                : null;
        },
        cancellation);

    public Task<bool> HasContoursAsync(CancellationToken cancellation) => database.ReadAsync(TerritoryNames.HasContoursAsync, cancellation);

    /// <param name="query">Which.</param>
    /// <param name="on">The date.</param>
    /// <param name="place">Where in the list.</param>
    /// <param name="withContours">Whether with their contours, which are large.</param>
    /// <param name="cancellation">Ends the read.</param>
    public Task<IReadOnlyList<DatedTerritory>> ListAsync(TerritoryQuery query, DateOnly on, PagePlace place, bool withContours, CancellationToken cancellation)
    {
        var name = SearchText.Fold(query.Q ?? "");
        var parameters = new
        {
            On = on,
            Name = name,
            Beginning = name + "%",
            Word = "% " + name + "%",
            Inside = "%" + name + "%",
            Types = new TextList((query.Type ?? []).Select(t => t.Code())),
            query.Code,
            query.Siren,
            query.PostalCode,
            WithinType = query.Within is { } within ? within.Type.Code() : null,
            WithinCode = query.Within?.Code,
            ContainsType = query.Contains is { } contained ? contained.Type.Code() : null,
            ContainsCode = query.Contains?.Code,
            Zonings = new TextList((query.Zoning ?? []).Select(z => z.Code())),
            AfterRank = Number(place, 0),
            AfterWeight = Number(place, 1),
            AfterId = Number(place, 2),
            place.Take,
        };
        return database.ReadAsync(
            async session => await Successions.TellAsync(
                session, DatedTerritory.Of(await session.QueryAsync<DatedTerritory>(List, parameters, Parts(query, name, place, withContours))), query.Code ?? query.Siren, on),
            cancellation);
    }

    private static async Task<DatedTerritory?> FindAsync(Session session, TerritoryKey key, DateOnly on) =>
        DatedTerritory.Of(await session.QueryAsync<DatedTerritory>(Get, new { Type = key.Type.Code(), key.Code, On = on, Take = 1 })).SingleOrDefault();

    private static List<string> Parts(TerritoryQuery query, string name, PagePlace place, bool withContours)
    {
        var parts = new List<string>();
        if (name.Length > 0) parts.Add("name");
        if (query.Type is { Count: > 0 }) parts.Add("type");
        if (query.Code is not null) parts.Add("code");
        if (query.Siren is not null) parts.Add("siren");
        if (query.PostalCode is not null) parts.Add("postalCode");
        if (query.Within is not null) parts.Add("within");
        if (query.Contains is not null) parts.Add("contains");
        if (query.Zoning is { Count: > 0 }) parts.Add("zoning");
        if (place.After is not null) parts.Add("after");
        if (withContours) parts.Add("contours");
        return parts;
    }

    private static int Number(PagePlace place, int index) => place.After?.ElementAtOrDefault(index) is not { } number ? 0 : int.Parse(number, CultureInfo.InvariantCulture);
}
