using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Conventions.Amendments;
using Ctg.Domain.Organisations;

namespace Ctg.Tests.Domain.Properties;

/// <summary>Who must vote and sign, told again without the code of the rules.</summary>
internal static class Required
{
    /// <summary>The parties of the convention, or those on the day an amendment takes effect with those that it brings in.</summary>
    public static IEnumerable<Party> Parties(Convention c, Amendment? amendment) => amendment is null
        ? c.Parties.Where(p => p.Until is null)
        : [.. c.Parties.Where(p => p.Until is null || p.Until >= amendment.EffectiveOn), .. amendment.Changes.Parties?.Add ?? []];

    /// <summary>Of a local authority or région an enforceable act, of a Caf an adopted one; others need none.</summary>
    public static bool Authorised(Convention c, Party party, int? amendment) => !Votes(party) || Authorisations(c, party, amendment).Any();

    /// <summary>Signed by the date, and after its vote unless it says why not.</summary>
    public static bool Signed(Convention c, Party party, Amendment? amendment, DateOnly? on)
    {
        if (!party.MustSign) return true;
        var signatures = c.Signatures.Where(s => s.Organisation == party.Organisation && s.Amendment == amendment?.Number && !s.IsSuperseded).ToArray();
        return signatures.Length > 0 && signatures.All(s => s.SignedOn <= on);
    }

    /// <summary>INV-10: no signature precedes every vote that authorises it, unless it says why.</summary>
    public static bool SignedAfterVote(Convention c, Party party, int? amendment) => !Votes(party) || c.Signatures
        .Where(s => s.Organisation == party.Organisation && s.Amendment == amendment && s is { IsSuperseded: false, Regularisation: null })
        .All(s => Authorisations(c, party, amendment).Any(d => d.HeldOn <= s.SignedOn));

    private static bool Votes(Party party) => party.MustSign && party.Type is not (OrganisationType.Msa or OrganisationType.Association);

    private static IEnumerable<Deliberation> Authorisations(Convention c, Party party, int? amendment) => c.Deliberations.Where(d =>
        d.Organisation == party.Organisation && d.Amendment == amendment && d is { IsSuperseded: false, Annulment: null, Outcome: DeliberationOutcome.Adopted }
        && (party.Type == OrganisationType.Caf || d is { PublishedOn: not null, TransmittedOn: not null }));
}
