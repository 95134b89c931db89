using Ctg.Api.Http;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions.Filing;

/// <summary>The documents of a convention.</summary>
public sealed class DocumentCommands(ConventionChange change)
{
    private const string Filed = "filed";

    public Task<Answer<ChangedConvention>> FileAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, NewFiledDocument body) =>
        change.RunAsync(unit, id, ifMatch, Filed, subject => Task.FromResult(Outcome.Of(DocumentDecisions.File(subject.Current, new FiledDocument
        {
            Id = Guid.CreateVersion7(subject.Session.At),
            Type = body.Type!.Value,
            Title = body.Title!,
            Version = 1,
            Sha256 = body.Sha256!,
            Uri = body.Uri!,
            Amendment = body.Amendment,
            FiledOn = unit.Today,
        }))));

    public Task<Answer<ChangedConvention>> ReplaceAsync(UnitOfWork unit, Guid id, Guid documentId, IfMatch ifMatch, MergePatch<FiledDocumentBody> patch) =>
        change.RunAsync(unit, id, ifMatch, Filed, async subject =>
        {
            if (subject.Current.Documents.FirstOrDefault(d => d.Id == documentId) is not { } known) return new Problem(Problems.NotFound);
            var written = new FiledDocumentBody { Title = known.Title, Sha256 = known.Sha256, Uri = known.Uri };
            var (body, problem) = await patch.ApplyAsync(written, subject.Session.Cancellation);
            return problem is not null
                ? problem
                : Outcome.Of(DocumentDecisions.Replace(
                    subject.Current, known, known with { Title = body.Title!, Sha256 = body.Sha256!, Uri = body.Uri!, FiledOn = unit.Today }));
        });
}
