using Ctg.Api.Http;
using Ctg.Domain.Conventions.Acts;

namespace Ctg.Api.Conventions.Acts;

/// <summary>The deliberations and signatures of a convention and of its amendments.</summary>
public sealed class ActCommands(ConventionChange change)
{
    private const string Deliberated = "deliberated";
    private const string Signed = "signed";

    public Task<Answer<ChangedConvention>> RecordAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, NewDeliberation body) =>
        change.RunAsync(unit, id, ifMatch, Deliberated, subject =>
        {
            var act = body.ToDeliberation(Guid.CreateVersion7(subject.Session.At));
            return Task.FromResult(Outcome.Of(DeliberationDecisions.Record(subject.Current, act, unit.Today), act.Annulment?.Reason));
        });

    public Task<Answer<ChangedConvention>> ReviseAsync(UnitOfWork unit, Guid id, Guid actId, IfMatch ifMatch, MergePatch<DeliberationBody> patch) =>
        change.RunAsync(unit, id, ifMatch, Deliberated, async subject =>
        {
            if (subject.Current.Deliberations.FirstOrDefault(d => d.Id == actId) is not { } known) return new Problem(Problems.NotFound);
            var (body, problem) = await patch.ApplyAsync(known.ToBody(), subject.Session.Cancellation);
            if (problem is not null) return problem;
            var act = body.Written(known);
            return Outcome.Of(DeliberationDecisions.Revise(subject.Current, known, act, unit.Today), act.Annulment?.Reason);
        });

    /// <summary>Records the rows of a table, all or none; of those asked for by number, or all.</summary>
    public Task<Answer<ChangedConvention>> ImportAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, ScdlQuery query, CsvBody table) =>
        change.RunAsync(unit, id, ifMatch, Deliberated, subject =>
        {
            var rows = table.Rows.Index().Where(r => query.Number is not { Count: > 0 } numbers || numbers.Contains(r.Item.GetValueOrDefault(ScdlRow.Number))).ToArray();
            if (rows.Length == 0) return Task.FromResult<Outcome>(new Problem(Problems.Invalid, Fault.Of("/rows", "required")));
            var acts = rows.Select(r => (Pointer: $"/rows/{r.Index}", Read: ScdlRow.Read(r.Item, $"/rows/{r.Index}", subject.Current, Guid.CreateVersion7(subject.Session.At)))).ToArray();
            var faults = acts.SelectMany(a => a.Read.Faults).ToArray();
            return Task.FromResult(faults.Length > 0
                ? new Problem(Problems.Invalid, faults)
                : Outcome.Of(DeliberationDecisions.RecordAll(subject.Current, [.. acts.Select(a => (a.Read.Act!, a.Pointer))], unit.Today)));
        });

    public Task<Answer<ChangedConvention>> RecordAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, NewSignature body) =>
        change.RunAsync(unit, id, ifMatch, Signed, subject =>
        {
            var signature = body.ToSignature(Guid.CreateVersion7(subject.Session.At));
            return Task.FromResult(Outcome.Of(SignatureDecisions.Record(subject.Current, signature, unit.Today), signature.Regularisation));
        });

    public Task<Answer<ChangedConvention>> ReviseAsync(UnitOfWork unit, Guid id, Guid signatureId, IfMatch ifMatch, MergePatch<SignatureBody> patch) =>
        change.RunAsync(unit, id, ifMatch, Signed, async subject =>
        {
            if (subject.Current.Signatures.FirstOrDefault(s => s.Id == signatureId) is not { } known) return new Problem(Problems.NotFound);
            var (body, problem) = await patch.ApplyAsync(known.ToBody(), subject.Session.Cancellation);
            if (problem is not null) return problem;
            var signature = body.Written(known);
            return Outcome.Of(SignatureDecisions.Revise(subject.Current, signature, unit.Today), signature.Regularisation);
        });
}
