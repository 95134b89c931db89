using Ctg.Api.Http;
using Ctg.Api.Organisations;
using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Conventions;

/// <summary>From parties as a caller writes them to organisations of the register in their roles.</summary>
public static class ConventionParties
{
    /// <param name="session">The transaction of the change.</param>
    /// <param name="bodies">The parties, validated.</param>
    /// <param name="pointer">Where they stand in the body.</param>
    /// <returns>The parties in their order, and a fault for each id that the register does not have.</returns>
    public static async Task<(IReadOnlyList<Party> Parties, IReadOnlyList<Fault> Faults)> NameAsync(
        WriteSession session, IReadOnlyList<PartyBody> bodies, string pointer)
    {
        var (organisations, faults) = await OrganisationMentions.NameAsync(session, bodies, pointer);
        return faults.Count > 0 ? ([], faults) : ([.. bodies.Zip(organisations, (body, organisation) => body.ToParty(organisation))], []);
    }

    /// <summary>The same parties, each with its organisation.</summary>
    public static async Task<IReadOnlyList<Party>> EnterAsync(WriteSession session, IReadOnlyList<Party> parties)
    {
        var organisations = await OrganisationMentions.EnterAsync(session, [.. parties.Select(p => new NamedOrganisation(p.Organisation, ToContent(p)))]);
        return [.. parties.Zip(organisations, (party, organisation) => party with { Organisation = organisation.Id })];
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
