using Ctg.Api.Http;
using Ctg.Api.Organisations;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Api.Territories;
using Ctg.Domain.Facilities;
using Ctg.Domain.Territories;

namespace Ctg.Api.Facilities;

/// <summary>The changes of a facility, for callers who act for its Caf: each loads, lets the domain decide, and stores, in one transaction.</summary>
internal static class FacilityCommands
{
    private static readonly FacilityBodyValidator Validator = new();

    public static Task<Answer<Facility>> RecordAsync(UnitOfWork unit, FacilityBody body) => unit.RunAsync<Facility>(async session =>
    {
        if (!unit.Caller.ActsForAny([body.Caf!])) return new Problem(Problems.Forbidden);
        var (named, faults) = await NameAsync(unit, session, body);
        if (faults.Count > 0) return new Problem(Problems.Invalid, faults);
        var decision = FacilityDecisions.Record(Guid.CreateVersion7(session.At), named!.Content, named.Commune);
        if (decision.State is not { } facility) return Problem.Refused(decision.Refusals);
        if (await FacilityWriter.IsTakenAsync(session, facility)) return new Problem(Problems.FacilityKnown);
        if (await ExternalReferences.TakenAsync(session, FacilityStore.ResourceType, facility) is { } taken) return taken;
        var document = await FacilityWriter.AddAsync(session, facility);
        return Answer<Facility>.Created($"/v1/facilities/{facility.Id}", Representation.Of(document, facility.Version));
    });

    public static Task<Answer<Facility>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<FacilityBody> patch) =>
        unit.RunAsync<Facility>(async session =>
        {
            if (await FacilityStore.FindAsync(session, id, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
            if (!ifMatch.Names(row.Version)) return new Problem(Problems.Stale);
            var current = Documents.Read<Facility>(row.Document);
            var before = current.ToBody();
            var (merged, problem) = await patch.ApplyAsync(before, session.Cancellation);
            if (problem is not null) return problem;
            var body = merged with { Operator = merged.Operator!.Patched(before.Operator!) };
            if (await Validator.FaultsAsync(body, session.Cancellation) is { Count: > 0 } invalid) return new Problem(Problems.Invalid, invalid);
            if (!unit.Caller.ActsForAny([body.Caf!])) return new Problem(Problems.Forbidden);
            var (named, faults) = await NameAsync(unit, session, body);
            if (faults.Count > 0) return new Problem(Problems.Invalid, faults);
            var decision = FacilityDecisions.Revise(current, named!.Content, named.Commune);
            if (decision.State is not { } revised) return Problem.Refused(decision.Refusals);
            if (await FacilityWriter.IsTakenAsync(session, revised)) return new Problem(Problems.FacilityKnown);
            if (await ExternalReferences.TakenAsync(session, FacilityStore.ResourceType, revised, row.FacilityKey) is { } taken) return taken;
            return await FacilityWriter.SaveAsync(session, row.FacilityKey, revised, "revised") is { } document
                ? Answer<Facility>.Of(Representation.Of(document, revised.Version))
                : new Problem(Problems.Stale);
        });

    /// <summary>The content with what it names found, or a fault for each id in it that names nothing.</summary>
    private static async Task<(NamedContent? Named, IReadOnlyList<Fault> Faults)> NameAsync(UnitOfWork unit, WriteSession session, FacilityBody body)
    {
        var (organisations, faults) = await OrganisationMentions.NameAsync(session, [body.Operator!, .. body.Supports ?? []], "");
        if (faults.Count > 0) return (null, [.. faults.Select(InBody)]);
        var content = body.ToContent(organisations);
        return (new(content, (await TerritoryNames.NameAsync(session, [content.Commune], content.CommuneOn(unit.Today)))[0]), []);
    }

    /// <summary>The operator and the supports are named together, the operator first.</summary>
    private static Fault InBody(Fault fault)
    {
        var steps = fault.Pointer.Split('/');
        var index = int.Parse(steps[1], System.Globalization.CultureInfo.InvariantCulture);
        return fault with { Pointer = index == 0 ? $"/operator/{steps[2]}" : $"/supports/{index - 1}/{steps[2]}" };
    }

    private sealed record NamedContent(FacilityContent Content, NamedTerritory Commune);
}
