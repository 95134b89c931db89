using Ctg.Domain.Organisations;

namespace Ctg.Domain.Conventions.Acts;

/// <summary>What the acts of the parties must be for a convention, or one of its amendments, to go on.</summary>
internal static class ActRules
{
    public static readonly Text BeforeDeliberation = new(
        "La signature précède la délibération qui l'autorise ; sinon, dire pourquoi dans regularisation.",
        "The signature precedes the deliberation that authorises it; if so, say why in regularisation.");

    /// <summary>Each party that must deliberate and has not; where it stands is told by the pointer.</summary>
    public static IEnumerable<Refusal> Undeliberated(Convention convention, int? amendment, IEnumerable<(Party Party, string Pointer)> parties) => parties
        .Where(p => p.Party.MustDeliberate() && !convention.Deliberations.Any(d => d.Amendment == amendment && Authorises(d, p.Party)))
        .Select(p => new Refusal(Rules.StageDeliberations, p.Pointer, p.Party.Type == OrganisationType.Caf
            ? new($"Le conseil d'administration n'a pas autorisé la signature : {p.Party.Name}.", $"The board has not authorised the signature: {p.Party.Name}.")
            : new($"Il manque une délibération exécutoire : {p.Party.Name}.", $"An enforceable deliberation is missing: {p.Party.Name}.")));

    /// <summary>Each party that must sign and has not.</summary>
    public static IEnumerable<Refusal> Unsigned(Convention convention, int? amendment, IEnumerable<(Party Party, string Pointer)> parties) => parties
        .Where(p => p.Party.MustSign && !SignaturesOf(convention, amendment).Any(s => s.Organisation == p.Party.Organisation))
        .Select(p => new Refusal(Rules.StageSignatures, p.Pointer, new($"Il manque la signature : {p.Party.Name}.", $"The signature is missing: {p.Party.Name}.")));

    /// <summary>Each signature that precedes every act that authorises it, without saying why: an act may be corrected after the signature (INV-10).</summary>
    public static IEnumerable<Refusal> Early(Convention convention, int? amendment, IEnumerable<(Party Party, string Pointer)> parties) =>
        from signature in convention.Signatures.Index()
        where signature.Item.Amendment == amendment && !signature.Item.IsSuperseded && string.IsNullOrWhiteSpace(signature.Item.Regularisation)
        let acts = convention.Deliberations.Where(d => d.Amendment == amendment
            && parties.Any(p => p.Party.Organisation == signature.Item.Organisation && p.Party.MustDeliberate() && Authorises(d, p.Party))).ToArray()
        where acts.Length > 0 && acts.All(d => d.HeldOn > signature.Item.SignedOn)
        select new Refusal(Rules.DeliberationBeforeSignature, $"/signatures/{signature.Index}/signedOn", BeforeDeliberation);

    /// <summary>The date of the last signature; null where there is none.</summary>
    public static DateOnly? LastSignature(Convention convention, int? amendment) =>
        SignaturesOf(convention, amendment).Select(s => (DateOnly?)s.SignedOn).Max();

    /// <summary>The parties of the convention itself, each with its place.</summary>
    public static IEnumerable<(Party Party, string Pointer)> Parties(Convention convention) =>
        convention.Parties.Select((party, index) => (party, $"/parties/{index}")).Where(p => p.party.IsCurrent());

    /// <summary>The convention with what was voted and signed about a subject put aside: it has to be voted and signed again.</summary>
    public static Convention Supersede(Convention convention, int? amendment) => convention with
    {
        Deliberations = [.. convention.Deliberations.Select(d => d.Amendment == amendment ? d with { IsSuperseded = true } : d)],
        Signatures = [.. convention.Signatures.Select(s => s.Amendment == amendment ? s with { IsSuperseded = true } : s)],
    };

    /// <summary>A date that tells what has happened is not in the future (STG-06).</summary>
    public static IEnumerable<Refusal> NotInTheFuture(DateOnly? date, string pointer, DateOnly today)
    {
        if (date > today) yield return new(Rules.StageDate, pointer, new("Cette date est à venir.", "This date is in the future."));
    }

    private static IEnumerable<Signature> SignaturesOf(Convention convention, int? amendment) =>
        convention.Signatures.Where(s => s.Amendment == amendment && !s.IsSuperseded);

    /// <summary>Whether a deliberation lets a party sign.</summary>
    public static bool Authorises(Deliberation deliberation, Party party) => deliberation.Organisation == party.Organisation
        && (deliberation.State == DeliberationState.Enforceable || (deliberation.State == DeliberationState.Adopted && party.Type == OrganisationType.Caf));
}
