using Ctg.Domain.Conventions.Amendments;

namespace Ctg.Domain.Conventions;

/// <summary>Filing documents, and replacing them as long as they are not those of what was signed.</summary>
public static class DocumentDecisions
{
    public static Decision<Convention> File(Convention current, FiledDocument document) =>
        Put(current, [.. current.Documents, document], document);

    /// <param name="current">The state that holds <paramref name="known"/>.</param>
    /// <param name="known">The document as it stands.</param>
    /// <param name="document">The same as it shall be; another file makes another version.</param>
    public static Decision<Convention> Replace(Convention current, FiledDocument known, FiledDocument document)
    {
        var replaced = document with { Version = known.Sha256 == document.Sha256 ? known.Version : known.Version + 1 };
        return Put(current, [.. current.Documents.Select(d => d.Id == document.Id ? replaced : d)], known, replaced);
    }

    private static Decision<Convention> Put(Convention current, IReadOnlyList<FiledDocument> documents, params FiledDocument[] touched) => Decision<Convention>.Of(
        current with { Version = current.Version + 1, Documents = documents },
        [
            .. current.Stage == Stage.Abandoned ? [ConventionDecisions.Final(current)] : Array.Empty<Refusal>(),
            .. touched[^1].Amendment is { } number && current.AmendmentOf(number) is null
                ? [new Refusal(Rules.DocumentAmendment, "/amendment", AmendmentRules.Unknown(number).Message)]
                : Array.Empty<Refusal>(),
            .. touched.Any(document => IsFrozen(current, document)) ? [Frozen()] : Array.Empty<Refusal>(),
        ]);

    private static bool IsFrozen(Convention current, FiledDocument document) => document.Type switch
    {
        DocumentType.SignedConvention => current.SignedOn is not null,
        DocumentType.SignedAmendment => current.AmendmentOf(document.Amendment)?.Stage == AmendmentStage.Signed,
        _ => false,
    };

    private static Refusal Frozen() => new(Rules.DocumentFrozen, "/type", new(
        "Le document de ce qui est signé est figé.", "The document of what was signed is frozen."));
}
