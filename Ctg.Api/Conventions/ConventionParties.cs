using Ctg.Api.Http;
using Ctg.Api.Organisations;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Conventions;

/// <summary>From parties as a caller writes them to organisations of the register: named by id, found by what was written, or entered.</summary>
public static class ConventionParties
{
    /// <param name="session">The transaction of the change.</param>
    /// <param name="bodies">The parties, validated.</param>
    /// <param name="pointer">Where they stand in the body.</param>
    /// <returns>The parties in their order, and a fault for each id that the register does not have.</returns>
    public static async Task<(IReadOnlyList<Party> Parties, IReadOnlyList<Fault> Faults)> NameAsync(
        WriteSession session, IReadOnlyList<PartyBody> bodies, string pointer)
    {
        var ids = bodies.Select(b => b.Organisation).OfType<Guid>().Distinct().ToArray();
        var known = ids.Length == 0 ? [] : (await OrganisationRegister.ListAsync(session, ids)).ToDictionary(o => o.Id);
        var faults = bodies.Index().Where(b => b.Item.Organisation is { } id && !known.ContainsKey(id))
            .Select(b => Fault.Of($"{pointer}/{b.Index}/organisation", "notFound", b.Item.Organisation)).ToArray();
        if (faults.Length > 0) return ([], faults);
        return (await EnterAsync(session, [.. bodies.Select(b => b.ToParty(b.Organisation is { } id ? known[id] : null))]), []);
    }

    /// <summary>The same parties, each with its organisation; one with a wrong SIREN is not entered, since it will be refused (INV-23).</summary>
    public static async Task<IReadOnlyList<Party>> EnterAsync(WriteSession session, IReadOnlyList<Party> parties)
    {
        var strangers = parties.Index().Where(p => p.Item.Organisation is null && (p.Item.Siren is null || Siren.IsValid(p.Item.Siren))).ToArray();
        if (strangers.Length == 0) return parties;
        var ids = await OrganisationRegister.EnterAsync(session, [.. strangers.Select(p => ToContent(p.Item))]);
        var named = parties.ToArray();
        foreach (var (stranger, id) in strangers.Zip(ids)) named[stranger.Index] = stranger.Item with { Organisation = id };
        return named;
    }

    private static OrganisationContent ToContent(Party party) => new()
    {
        Type = party.Type,
        Name = party.Name,
        Siren = party.Siren,
        CafCode = party.CafCode,
        Territory = party.Territory,
    };
}
