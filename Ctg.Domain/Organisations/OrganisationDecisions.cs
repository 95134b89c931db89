namespace Ctg.Domain.Organisations;

/// <summary>Registering and revising an organisation. That it is registered once is for its identities (<see cref="OrganisationIdentities"/>).</summary>
public static class OrganisationDecisions
{
    /// <param name="id">The public id that the service has chosen.</param>
    /// <param name="content">What the caller writes.</param>
    public static Decision<Organisation> Register(Guid id, OrganisationContent content) => Write(id, 1, content);

    /// <param name="current">The state to revise.</param>
    /// <param name="content">The whole content as it shall be.</param>
    public static Decision<Organisation> Revise(Organisation current, OrganisationContent content) => Write(current.Id, current.Version + 1, content);

    private static Decision<Organisation> Write(Guid id, int version, OrganisationContent content) => Decision<Organisation>.Of(
        new Organisation
        {
            Id = id,
            Version = version,
            Type = content.Type,
            Name = content.Name,
            Siren = content.Siren,
            CafCode = content.CafCode,
            Territory = content.Territory,
            ExternalReferences = content.ExternalReferences,
        },
        [.. Siren.Refusals(content.Siren, "/siren"), .. Caf(content)]);

    private static IEnumerable<Refusal> Caf(OrganisationContent content)
    {
        if ((content.Type == OrganisationType.Caf) != (content.CafCode is not null))
            yield return new(Rules.OrganisationCaf, "/cafCode", new("Une Caf a son code, et elle seule en a un.", "A Caf has its code, and only a Caf has one."));
    }
}
