using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Amendments;

namespace Ctg.Tests.Domain.Properties;

/// <summary>What holds of each command that is accepted, between the convention before and after it.</summary>
internal static class StepInvariants
{
    private static readonly (Stage, Stage)[] Moves =
    [
        (Stage.Draft, Stage.Preparation), (Stage.Draft, Stage.Abandoned), (Stage.Preparation, Stage.Deliberation), (Stage.Preparation, Stage.Abandoned),
        (Stage.Deliberation, Stage.Signature), (Stage.Deliberation, Stage.Preparation), (Stage.Deliberation, Stage.Abandoned),
        (Stage.Signature, Stage.Signed), (Stage.Signature, Stage.Preparation), (Stage.Signature, Stage.Abandoned), (Stage.Signed, Stage.Terminated),
    ];

    public static IEnumerable<string> Broken(Convention before, Convention after) =>
        Checks(before, after).Where(check => !check.Holds).Select(check => check.Name);

    private static IEnumerable<(string Name, bool Holds)> Checks(Convention before, Convention after) =>
    [
        ("a command makes one version", after.Version == before.Version + 1),
        ("a stage leads where the table says", before.Stage == after.Stage || Moves.Contains((before.Stage, after.Stage))),
        ("STG-07 what is abandoned never changes", before.Stage != Stage.Abandoned),
        ("STG-07 what is terminated takes documents, and nothing else", before.Stage != Stage.Terminated
            || after == before with { Version = after.Version, Documents = after.Documents }),
        ("acts, amendments and documents never disappear", Kept(before.Deliberations.Select(d => d.Id), after.Deliberations.Select(d => d.Id))
            && Kept(before.Signatures.Select(s => s.Id), after.Signatures.Select(s => s.Id)) && Kept(before.Documents.Select(d => d.Id), after.Documents.Select(d => d.Id))
            && Kept(before.Amendments.Select(a => a.Number), after.Amendments.Select(a => a.Number))),
        ("what is superseded stays as it was", Kept(before.Deliberations.Where(d => d.IsSuperseded), after.Deliberations) && Kept(before.Signatures.Where(s => s.IsSuperseded), after.Signatures)),
        .. before.SignedOn is null ? [] : OnceSigned(before, after),
        .. before.SignedOn is null && after.SignedOn is not null ? Signing(before, after, null) : [],
        .. NewlySigned(before, after).SelectMany(a => Signing(before, after, a)),
    ];

    private static IEnumerable<(string, bool)> OnceSigned(Convention before, Convention after)
    {
        var frozen = before.Documents.Where(d => d.Type == DocumentType.SignedConvention || IsOfSigned(before, d)).ToArray();
        var isAmended = NewlySigned(before, after).Any();
        yield return ("INV-07 dates, parties, perimeter and themes change by amendment only", isAmended || (
            (before.StartDate, before.EndDate, before.InitialEndDate) == (after.StartDate, after.EndDate, after.InitialEndDate)
            && before.Parties.SequenceEqual(after.Parties) && before.Themes.SequenceEqual(after.Themes) && before.Perimeter.Communes.SequenceEqual(after.Perimeter.Communes)));
        yield return ("INV-07 nor does the scope, nor what it was given as", before.Scope == after.Scope && before.Perimeter.Territories.SequenceEqual(after.Perimeter.Territories));
        yield return ("the first day, the first end and the signature stay", (before.StartDate, before.SignedOn) == (after.StartDate, after.SignedOn)
            && (before.InitialEndDate is null || before.InitialEndDate == after.InitialEndDate));
        yield return ("an amendment only puts the end off", after.EndDate >= before.EndDate);
        yield return ("a party never disappears", Kept(before.Parties.Select(Left), after.Parties.Select(Left)));
        yield return ("a commune never disappears", Kept(before.Perimeter.Communes.Select(Left), after.Perimeter.Communes.Select(Left)));
        yield return ("who or what has left does not come back to its old place",
            Kept(before.Parties.Where(p => p.Until is not null), after.Parties) && Kept(before.Perimeter.Communes.Where(p => p.Until is not null && !HasMerged(before, p)), after.Perimeter.Communes));
        yield return ("the signatures stay", Kept(before.Signatures.Where(s => s.Amendment is null), after.Signatures));
        yield return ("an amendment that was signed or cancelled stays", Kept(before.Amendments.Where(a => a.Stage is AmendmentStage.Signed or AmendmentStage.Cancelled), after.Amendments));
        yield return ("DOC-01 the documents of what was signed stay", frozen.SequenceEqual(
            after.Documents.Where(d => d.Type == DocumentType.SignedConvention || IsOfSigned(before, d))));
    }

    /// <summary>Every authorisation and every signature is there at the moment that it becomes signed.</summary>
    private static IEnumerable<(string, bool)> Signing(Convention before, Convention after, Amendment? amendment)
    {
        var parties = Required.Parties(before, amendment).ToArray();
        var on = amendment is null ? after.SignedOn : amendment.SignedOn;
        yield return ("STG-09 signed by those who were authorised", parties.All(p => Required.Authorised(before, p, amendment?.Number)));
        yield return ("STG-10 signed by all who must, by the date of the signature", parties.All(p => Required.Signed(before, p, amendment, on)));
        yield return ("INV-10 each deliberated before it signed, or said why not", parties.All(p => Required.SignedAfterVote(before, p, amendment?.Number)));
    }

    private static IEnumerable<Amendment> NewlySigned(Convention before, Convention after) =>
        after.Amendments.Where(a => a.Stage == AmendmentStage.Signed && before.Amendments.FirstOrDefault(b => b.Number == a.Number)?.Stage != AmendmentStage.Signed);

    private static bool IsOfSigned(Convention c, FiledDocument document) =>
        document.Type == DocumentType.SignedAmendment && c.Amendments.Any(a => a.Number == document.Amendment && a.Stage == AmendmentStage.Signed);

    /// <summary>An amendment for the time before a merger may still end what the merger has ended.</summary>
    private static bool HasMerged(Convention c, PerimeterCommune row) =>
        c.Perimeter.Successions.Any(s => s.Commune == row.Territory && s.EffectiveOn.AddDays(-1) == row.Until);

    private static bool Kept<T>(IEnumerable<T> before, IEnumerable<T> after) => !before.Except(after).Any();

    private static Party Left(Party party) => party with { Until = null };

    private static PerimeterCommune Left(PerimeterCommune commune) => commune with { Until = null };
}
