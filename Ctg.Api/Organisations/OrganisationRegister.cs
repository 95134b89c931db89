using Ctg.Api.Persistence;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Organisations;

/// <summary>The register as other features use it: they name organisations by what they are, and get their ids.</summary>
public static class OrganisationRegister
{
    private static readonly Statement ListById = Statement.Load("Organisations/Sql/List_Organisations_By_Id.sql");

    /// <summary>
    /// For each content, in order, the id of the organisation that bears one of its identities, strongest first; one that the register does
    /// not know is registered now. Contents that share an identity get one organisation. What is known stays as it is.
    /// </summary>
    /// <param name="session">The unit of work; of two that register the same at once, the later is tried again and finds it.</param>
    /// <param name="contents">Each such as the domain takes (INV-23, ORG-01): the feature that names it has decided so.</param>
    public static async Task<IReadOnlyList<Guid>> EnterAsync(WriteSession session, IReadOnlyList<OrganisationContent> contents)
    {
        if (contents.Count == 0) return [];
        var identities = contents.Select(OrganisationIdentities.Of).ToArray();
        var bearers = await OrganisationWriter.BearersAsync(session, identities.SelectMany(i => i));
        var added = new List<Organisation>();
        var ids = new Guid[contents.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (identities[i].FirstOrDefault(bearers.ContainsKey) is { } known)
            {
                ids[i] = bearers[known];
            }
            else
            {
                added.Add(Register(session, contents[i]));
                ids[i] = added[^1].Id;
            }
            foreach (var identity in identities[i]) bearers.TryAdd(identity, ids[i]);
        }
        await OrganisationWriter.AddAsync(session, added);
        return ids;
    }

    /// <summary>The organisations that bear one of the identities.</summary>
    public static Task<Dictionary<string, Guid>> BearersAsync(Session session, IEnumerable<string> identities) => OrganisationWriter.BearersAsync(session, identities);

    /// <summary>The organisations of these ids, in their order; an id that the register does not have is left out.</summary>
    public static async Task<IReadOnlyList<Organisation>> ListAsync(Session session, IReadOnlyList<Guid> ids)
    {
        if (ids.Count == 0) return [];
        var documents = await session.QueryAsync<byte[]>(ListById, new { Ids = new IdList(ids) });
        var found = documents.Select(Documents.Read<Organisation>).ToDictionary(o => o.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    private static Organisation Register(WriteSession session, OrganisationContent content)
    {
        var decision = OrganisationDecisions.Register(Guid.CreateVersion7(session.At), content);
        return decision.State ?? throw new ArgumentException($"The register refuses {content.Name} by {string.Join(", ", decision.Refusals.Select(r => r.Rule))}.", nameof(content));
    }
}
