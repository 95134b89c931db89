using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Organisations;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Api.Territories;
using Ctg.Domain.CejContracts;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.CejContracts;

/// <summary>The changes of a Cej contract, for callers who act for its Caf: each loads, lets the domain decide, and stores, in one transaction.</summary>
public static class CejContractCommands
{
    public static Task<Answer<ChangedCejContract>> RecordAsync(UnitOfWork unit, CejContractBody body) => unit.RunAsync<ChangedCejContract>(async session =>
    {
        if (!unit.Caller.ActsForAny([body.Caf!])) return new Problem(Problems.Forbidden);
        var (named, faults) = await NameAsync(unit, session, body);
        if (faults.Count > 0) return new Problem(Problems.Invalid, faults);
        var decision = CejContractDecisions.Record(Guid.CreateVersion7(session.At), named!.Content, named.Territories, named.Movements, named.Successor);
        if (decision.State is not { } contract) return Problem.Refused(decision.Refusals);
        if (await CejContractWriter.IsTakenAsync(session, contract)) return new Problem(Problems.NumberTaken);
        if (await ExternalReferences.TakenAsync(session, CejContractStore.ResourceType, contract) is { } taken) return taken;
        var document = await CejContractWriter.AddAsync(session, contract);
        return Answer<ChangedCejContract>.Created($"/v1/cej-contracts/{contract.Id}", await ChangedAsync(unit, session, document, contract), unit.Language);
    });

    public static Task<Answer<ChangedCejContract>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<CejContractBody> patch) =>
        unit.RunAsync<ChangedCejContract>(async session =>
        {
            if (await CejContractStore.FindAsync(session, id) is not { } row) return new Problem(Problems.NotFound);
            var current = Documents.Read<CejContract>(row.Document);
            if (!unit.Caller.ActsForAny([current.Caf])) return new Problem(Problems.Forbidden);
            if (!ifMatch.Names(row.Version)) return new Problem(Problems.Stale);
            var (body, problem) = await patch.ApplyAsync(current.ToBody(), session.Cancellation);
            if (problem is not null) return problem;
            if (!unit.Caller.ActsForAny([body.Caf!])) return new Problem(Problems.Forbidden);
            var (named, faults) = await NameAsync(unit, session, body);
            if (faults.Count > 0) return new Problem(Problems.Invalid, faults);
            var decision = CejContractDecisions.Revise(current, named!.Content, named.Territories, named.Movements, named.Successor);
            if (decision.State is not { } revised) return Problem.Refused(decision.Refusals);
            // What stays as it was is no new version.
            if (!Documents.Differ(revised with { Version = row.Version }, row.Document))
                return Answer<ChangedCejContract>.Of(await ChangedAsync(unit, session, row.Document, current), language: unit.Language);
            if (await CejContractWriter.IsTakenAsync(session, revised)) return new Problem(Problems.NumberTaken);
            if (await ExternalReferences.TakenAsync(session, CejContractStore.ResourceType, revised, row.CejContractKey) is { } taken) return taken;
            return await CejContractWriter.SaveAsync(session, row.CejContractKey, revised, "revised") is { } document
                ? Answer<ChangedCejContract>.Of(await ChangedAsync(unit, session, document, revised), language: unit.Language)
                : new Problem(Problems.Stale);
        });

    /// <summary>The content with what it names found, or a fault for each id in it that names nothing.</summary>
    private static async Task<(NamedContent? Named, IReadOnlyList<Fault> Faults)> NameAsync(UnitOfWork unit, WriteSession session, CejContractBody body)
    {
        var (signatories, faults) = await OrganisationMentions.NameAsync(session, body.Signatories ?? [], "/signatories");
        var successor = body.TakenOverBy is { } id ? await CejSurroundings.FindSuccessorAsync(session, id, unit.Caller) : null;
        if (body.TakenOverBy is not null && successor is null) faults = [.. faults, Fault.Of("/takenOverBy", "notFound", body.TakenOverBy)];
        if (faults.Count > 0) return (null, faults);
        var content = body.ToContent(signatories);
        var territories = await TerritoryNames.NameAsync(session, content.Territories, content.StartDate);
        return (new(content, territories, await PerimeterMovements.OfAsync(session, territories.SelectMany(t => t.Communes)), successor), []);
    }

    private static async Task<Representation> ChangedAsync(UnitOfWork unit, WriteSession session, byte[] document, CejContract contract) =>
        CejContractRepresentations.Changed(document, contract, await CejSurroundings.OverlapsAsync(session, contract), unit.Language);

    private sealed record NamedContent(CejContractContent Content, IReadOnlyList<NamedTerritory> Territories, IReadOnlyList<Movement> Movements, Convention? Successor);
}
