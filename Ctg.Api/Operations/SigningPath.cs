using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;

namespace Ctg.Api.Operations;

/// <summary>The way of a convention from its draft to its signature, act by act, in one year: what made-up data go through.</summary>
/// <param name="year">When it happens.</param>
/// <param name="at">The time that ids are made of.</param>
/// <param name="circumstances">What the decisions need to know besides.</param>
public sealed class SigningPath(int year, DateTimeOffset at, Circumstances circumstances)
{
    /// <summary>SHA-256 of an empty file: there is none.</summary>
    private const string NoFile = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <summary>Each step up to a stage: its name in the change log, and the decision.</summary>
    public IEnumerable<(string Operation, Func<Convention, Decision<Convention>> Decide)> To(Stage stage, Convention draft)
    {
        if (stage >= Stage.Preparation) yield return Move(new Move { To = Stage.Preparation, On = new(year, 3, 15) });
        if (stage >= Stage.Deliberation) yield return Move(new Move { To = Stage.Deliberation, On = new(year, 9, 15), DiagnosisValidatedOn = new(year, 6, 15) });
        if (stage < Stage.Signature) yield break;
        foreach (var party in draft.Parties.Where(p => p.MustDeliberate()))
            yield return ("deliberated", convention => DeliberationDecisions.Record(convention, Vote(party), circumstances.Today));
        yield return Move(new Move { To = Stage.Signature, On = new(year, 11, 15) });
        if (stage < Stage.Signed) yield break;
        foreach (var party in draft.Parties.Where(p => p.MustSign))
            yield return ("signed", convention => SignatureDecisions.Record(convention, Signature(party), circumstances.Today));
        yield return ("filed", convention => DocumentDecisions.File(convention, Document()));
        yield return Move(new Move { To = Stage.Signed, On = new(year, 12, 15) });
    }

    private (string Operation, Func<Convention, Decision<Convention>> Decide) Move(Move move) =>
        ("moved", convention => StageDecisions.Decide(convention, move, circumstances));

    private Deliberation Vote(Party party) => new()
    {
        Id = Guid.CreateVersion7(at),
        Organisation = party.Organisation!.Value,
        Body = DeliberatingBodies.Usual(party.Type),
        Number = $"{year}-10-01",
        HeldOn = new(year, 10, 10),
        Outcome = DeliberationOutcome.Adopted,
        PublishedOn = new(year, 10, 15),
        TransmittedOn = new(year, 10, 16),
    };

    private Signature Signature(Party party) => new()
    {
        Id = Guid.CreateVersion7(at),
        Organisation = party.Organisation!.Value,
        SignedOn = new(year, 12, 15),
        SignatoryName = "Exemple",
    };

    private FiledDocument Document() => new()
    {
        Id = Guid.CreateVersion7(at),
        Type = DocumentType.SignedConvention,
        Title = "Convention signée",
        Version = 1,
        Sha256 = NoFile,
        Uri = "https://documents.example/convention.pdf",
        FiledOn = new(year, 12, 15),
    };
}
