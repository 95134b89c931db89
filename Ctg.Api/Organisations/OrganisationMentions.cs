using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Organisations;

/// <summary>From organisations as a caller writes them to those of the register: named by id, found by what was written, or entered.</summary>
public static class OrganisationMentions
{
    /// <param name="session">The transaction of the change.</param>
    /// <param name="mentions">The organisations, validated.</param>
    /// <param name="pointer">Where they stand in the body.</param>
    /// <returns>The organisations in their order, and a fault for each id that the register does not have.</returns>
    public static async Task<(IReadOnlyList<NamedOrganisation> Organisations, IReadOnlyList<Fault> Faults)> NameAsync(
        WriteSession session, IReadOnlyList<OrganisationMention> mentions, string pointer)
    {
        var ids = mentions.Select(m => m.Organisation).OfType<Guid>().Distinct().ToArray();
        var known = ids.Length == 0 ? [] : (await OrganisationRegister.ListAsync(session, ids)).ToDictionary(o => o.Id);
        var faults = mentions.Index().Where(m => m.Item.Organisation is { } id && !known.ContainsKey(id))
            .Select(m => Fault.Of($"{pointer}/{m.Index}/organisation", "notFound", m.Item.Organisation)).ToArray();
        if (faults.Length > 0) return ([], faults);
        return (await EnterAsync(session, [.. mentions.Select(m => Of(m, m.Organisation is { } id ? known[id] : null))]), []);
    }

    /// <summary>The same organisations, each with its id; one with a wrong SIREN is not entered, since it will be refused (INV-23).</summary>
    public static async Task<IReadOnlyList<NamedOrganisation>> EnterAsync(WriteSession session, IReadOnlyList<NamedOrganisation> organisations)
    {
        var strangers = organisations.Index().Where(o => o.Item.Id is null && (o.Item.Content.Siren is null || Siren.IsValid(o.Item.Content.Siren))).ToArray();
        if (strangers.Length == 0) return organisations;
        var ids = await OrganisationRegister.EnterAsync(session, [.. strangers.Select(s => s.Item.Content)]);
        var named = organisations.ToArray();
        foreach (var (stranger, id) in strangers.Zip(ids)) named[stranger.Index] = stranger.Item with { Id = id };
        return named;
    }

    /// <summary>
    /// The organisation that a patch means. It was merged into the one before, so that another id would keep the name of that one, and another
    /// name its id. What it was written as is its id, type and name.
    /// </summary>
    public static T Patched<T>(this T merged, T before)
        where T : OrganisationMention
    {
        OrganisationMention mention = merged;
        if (mention == before || mention.Organisation is null) return merged;
        if (mention.Organisation == before.Organisation) return (T)(mention with { Organisation = null });
        return (T)(mention with { Type = mention.Type == before.Type ? null : mention.Type, Name = mention.Name == before.Name ? null : mention.Name });
    }

    private static NamedOrganisation Of(OrganisationMention mention, Organisation? organisation) => new(organisation?.Id, new OrganisationContent
    {
        Type = mention.Type ?? organisation!.Type,
        Name = mention.Name ?? organisation!.Name,
        CafCode = mention.CafCode ?? organisation?.CafCode,
        Siren = mention.Siren ?? organisation?.Siren,
        Territory = mention.Territory ?? organisation?.Territory,
    });
}
