using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Organisations;

/// <summary>The changes of the register that a caller asks for itself. An organisation belongs to no Caf: whoever may write may correct it.</summary>
public static class OrganisationCommands
{
    public static Task<Answer<Organisation>> CreateAsync(UnitOfWork unit, OrganisationBody body) => unit.RunAsync<Organisation>(async session =>
    {
        var decision = OrganisationDecisions.Register(Guid.CreateVersion7(session.At), body.ToContent());
        if (decision.State is not { } organisation) return Problem.Refused(decision.Refusals);
        if (await OrganisationWriter.IsKnownAsync(session, organisation)) return new Problem(Problems.OrganisationKnown);
        if (await ExternalReferences.TakenAsync(session, OrganisationStore.ResourceType, organisation) is { } taken) return taken;
        await OrganisationWriter.AddAsync(session, organisation);
        return Answer<Organisation>.Created($"/v1/organisations/{organisation.Id}", Representation.Of(Documents.Write(organisation), organisation.Version));
    });

    public static Task<Answer<Organisation>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<OrganisationBody> patch) =>
        unit.RunAsync<Organisation>(async session =>
        {
            if (await OrganisationStore.FindAsync(session, id) is not { } row) return new Problem(Problems.NotFound);
            if (!ifMatch.Names(row.Version)) return new Problem(Problems.Stale);
            var current = Documents.Read<Organisation>(row.Document);
            var (body, problem) = await patch.ApplyAsync(current.ToBody(), session.Cancellation);
            if (problem is not null) return problem;
            var decision = OrganisationDecisions.Revise(current, body.ToContent());
            if (decision.State is not { } revised) return Problem.Refused(decision.Refusals);
            // What stays as it was is no new version.
            if (!Documents.Differ(revised with { Version = row.Version }, row.Document)) return Answer<Organisation>.Of(Representation.Of(row.Document, row.Version));
            if (await OrganisationWriter.IsKnownAsync(session, revised)) return new Problem(Problems.OrganisationKnown);
            if (await ExternalReferences.TakenAsync(session, OrganisationStore.ResourceType, revised, row.OrganisationKey) is { } taken) return taken;
            return await OrganisationWriter.SaveAsync(session, row.OrganisationKey, revised)
                ? Answer<Organisation>.Of(Representation.Of(Documents.Write(revised), revised.Version))
                : new Problem(Problems.Stale);
        });
}
