using Ctg.Domain.Conventions.Amendments;

namespace Ctg.Domain.Conventions.Acts;

/// <summary>Recording the signatures of the parties, and correcting them until all have signed.</summary>
public static class SignatureDecisions
{
    /// <param name="current">The state to add to.</param>
    /// <param name="signature">The signature, under the id that the service has chosen.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<Convention> Record(Convention current, Signature signature, DateOnly today) =>
        Put(current, [.. current.Signatures, signature], signature, today);

    /// <param name="current">The state that holds a signature of the same id.</param>
    /// <param name="signature">The signature as it shall be; whose it is and what is signed stay.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<Convention> Revise(Convention current, Signature signature, DateOnly today) =>
        Put(current, [.. current.Signatures.Select(s => s.Id == signature.Id ? signature : s)], signature, today);

    private static Decision<Convention> Put(Convention current, IReadOnlyList<Signature> signatures, Signature signature, DateOnly today)
    {
        if (current.Stage.IsFinal()) return Decision<Convention>.Refuse(ConventionDecisions.Final(current));
        return Decision<Convention>.Of(
            current with { Version = current.Version + 1, Signatures = signatures },
            [.. Subject(current, signature), .. Dates(current, signature, today)]);
    }

    private static IEnumerable<Refusal> Subject(Convention current, Signature signature)
    {
        var amendment = current.AmendmentOf(signature.Amendment);
        if (signature.Amendment is not null && amendment is null)
        {
            yield return AmendmentRules.Unknown(signature.Amendment.Value);
            yield break;
        }
        var isOpen = amendment is null ? current.Stage == Stage.Signature : amendment.Stage == AmendmentStage.Signature;
        if (!isOpen || signature.IsSuperseded)
            yield return new(Rules.SignatureStage, "/amendment", new("Les signatures se recueillent à l'étape signature.", "Signatures are collected in the stage signature."));
        if (!AmendmentRules.Parties(current, amendment).Any(p => p.Party.Organisation == signature.Organisation && p.Party.Role != PartyRole.Associated))
            yield return new(Rules.SignatureParty, "/organisation", new("Cette organisation n'est pas partie signataire.", "This organisation is not a party that signs."));
    }

    private static IEnumerable<Refusal> Dates(Convention current, Signature signature, DateOnly today)
    {
        foreach (var refusal in ActRules.NotInTheFuture(signature.SignedOn, "/signedOn", today)) yield return refusal;
        if (signature.Amendment is null && signature.SignedOn > current.EndDate)
            yield return new(Rules.SignatureBeforeEnd, "/signedOn", new(
                "La signature ne peut pas suivre la fin de la convention.", "The signature cannot follow the end of the convention."));
        var isEarly = current.Deliberations.Any(d => d.Organisation == signature.Organisation && d.Amendment == signature.Amendment
            && d.State is DeliberationState.Adopted or DeliberationState.Enforceable && d.HeldOn > signature.SignedOn);
        if (isEarly && string.IsNullOrWhiteSpace(signature.Regularisation))
            yield return new(Rules.DeliberationBeforeSignature, "/signedOn", ActRules.BeforeDeliberation);
    }
}
