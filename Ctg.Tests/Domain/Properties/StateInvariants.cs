using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Conventions.Amendments;
using Ctg.Domain.Organisations;

namespace Ctg.Tests.Domain.Properties;

/// <summary>What holds of a convention whatever was done to it, told again without the code of the rules.</summary>
internal static class StateInvariants
{
    private static readonly Theme[] Core = [Theme.EarlyChildhood, Theme.Youth, Theme.Parenting];

    public static IEnumerable<string> Broken(Convention c, Convention? predecessor) =>
        Checks(c, predecessor).Where(check => !check.Holds).Select(check => check.Name);

    private static IEnumerable<(string Name, bool Holds)> Checks(Convention c, Convention? predecessor) =>
    [
        .. Content(c),
        .. c.Stage is Stage.Draft or Stage.Abandoned ? [] : Complete(c),
        .. c.Stage is Stage.Draft or Stage.Preparation or Stage.Abandoned ? [] : Themes(c),
        .. Acts(c),
        .. c.SignedOn is null ? [] : Signed(c),
        .. Amendments(c),
        .. predecessor is null ? [] : Renewal(c, predecessor),
        ("STG-05 what is terminated has its end, within its period", (c.Termination is null) == (c.Stage != Stage.Terminated)
            && (c.Termination is null || (c.Termination.EffectiveOn >= c.StartDate && c.Termination.EffectiveOn <= c.EndDate))),
        ("STG-06 no stage was reached in the future", c.Stage == Stage.Terminated || c.StageSince <= Conventions.Today),
    ];

    private static IEnumerable<(string, bool)> Content(Convention c)
    {
        var leads = c.Parties.Where(p => p is { Role: PartyRole.LeadCaf, Until: null }).ToArray();
        var firstEnd = c.InitialEndDate ?? c.EndDate;
        yield return ("INV-01 the start is before the end", c.StartDate is null || c.EndDate is null || c.StartDate < c.EndDate);
        yield return ("INV-01 the first period lasts at most five years", c.StartDate is null || firstEnd is null || firstEnd.Value.AddDays(1) <= c.StartDate.Value.AddYears(5));
        yield return ("INV-03 one Caf leads", leads is [{ Type: OrganisationType.Caf, CafCode.Length: > 0 }]);
        yield return ("INV-03 an organisation is a party once at a time", c.Parties.Where(p => p.Until is null).GroupBy(p => p.Organisation).All(g => g.Count() == 1));
        yield return ("INV-04 every commune exists", c.Perimeter.Communes.All(p => World.Communes.Contains(p.Territory)));
        yield return ("a commune is in the perimeter once at a time", c.Perimeter.Communes.GroupBy(p => p.Territory).All(g => Apart([.. g.Select(p => (p.From, p.Until))])));
        yield return ("a party is one once at a time", c.Parties.GroupBy(p => p.Organisation).All(g => Apart([.. g.Select(p => (p.From, p.Until))])));
        yield return ("a theme is chosen once", c.Themes.GroupBy(t => t.Code).All(g => g.Count() == 1));
    }

    private static IEnumerable<(string, bool)> Complete(Convention c)
    {
        yield return ("STG-02 it has its dates", c is { StartDate: not null, EndDate: not null });
        yield return ("STG-03 it covers a commune", c.Perimeter.Communes.Any(p => p.Until is null));
        yield return ("INV-03 a local authority is a party", c.Parties.Any(p => p is { Role: PartyRole.LocalAuthority, Until: null }));
    }

    private static IEnumerable<(string, bool)> Themes(Convention c)
    {
        var codes = c.Themes.Select(t => t.Code).ToHashSet();
        yield return ("INV-05 the three themes and one more", codes.IsSupersetOf(Core) && codes.Count > 3);
        yield return ("STG-08 the diagnosis was validated, or done without for a reason", c.Diagnosis is { ValidatedOn: null, WaivedBecause: not null } or { ValidatedOn: not null, WaivedBecause: null });
    }

    private static IEnumerable<(string, bool)> Acts(Convention c)
    {
        var inForce = c.Deliberations.Where(d => d is { Amendment: null, IsSuperseded: false, Annulment: null } && d.Outcome != DeliberationOutcome.Rejected).ToArray();
        var signatures = c.Signatures.Where(s => s is { Amendment: null, IsSuperseded: false }).ToArray();
        yield return ("back in preparation no vote or signature still counts", c.Stage is not (Stage.Draft or Stage.Preparation) || (inForce.Length == 0 && signatures.Length == 0));
        yield return ("no signature counts before the stage signature", c.Stage != Stage.Deliberation || signatures.Length == 0);
        yield return ("STG-09 in signature every authorisation is there", c.Stage != Stage.Signature || c.Parties.All(p => Required.Authorised(c, p, null)));
        yield return ("INV-11 votes add up", c.Deliberations.All(d => d.Votes is not { } v || (v.For + v.Against + v.Abstentions <= v.Voters && v.Voters <= v.InOffice)));
        yield return ("DLB-02 what was voted has its number and day", c.Deliberations.All(d => d.Outcome == DeliberationOutcome.Planned || (d.HeldOn is not null && !string.IsNullOrWhiteSpace(d.Number))));
        yield return ("STG-06 no act is from the future", c.Signatures.All(s => s.SignedOn <= Conventions.Today)
            && c.Deliberations.All(d => (d.Outcome == DeliberationOutcome.Planned || d.HeldOn <= Conventions.Today) && !(d.PublishedOn > Conventions.Today) && !(d.TransmittedOn > Conventions.Today)));
    }

    private static IEnumerable<(string, bool)> Signed(Convention c)
    {
        yield return ("only what was signed has a date of signature", c.Stage is Stage.Signed or Stage.Terminated);
        yield return ("STG-10 signed on the date of the last signature", c.SignedOn == c.Signatures.Where(s => s is { Amendment: null, IsSuperseded: false }).Max(s => s.SignedOn));
        yield return ("INV-02 signed by the end", c.SignedOn <= (c.InitialEndDate ?? c.EndDate));
        yield return ("STG-11 the signed convention is among the documents", c.Documents.Any(d => d.Type == DocumentType.SignedConvention));
    }

    private static IEnumerable<(string, bool)> Amendments(Convention c)
    {
        yield return ("INV-08 amendments are numbered 1 to n", c.Amendments.Select(a => a.Number).SequenceEqual(Enumerable.Range(1, c.Amendments.Count)));
        yield return ("AMD-01 only what was signed is amended", c.Amendments.Count == 0 || c.SignedOn is not null);
        foreach (var a in c.Amendments)
        {
            var isSigned = a.Stage == AmendmentStage.Signed;
            yield return ("INV-08 a signed amendment takes effect within the convention", !isSigned || (a.EffectiveOn >= c.StartDate && a.EffectiveOn <= c.EndDate));
            yield return ("INV-08 an extension puts the end off", !isSigned || a.Changes.Extension is not { } e || (e.EndDate > e.PreviousEndDate && e.EndDate <= c.EndDate));
            yield return ("an amendment has the date of its signature once signed", isSigned == a.SignedOn is not null);
            yield return ("back in draft no vote or signature on it still counts", a.Stage != AmendmentStage.Draft
                || (c.Signatures.All(s => s.Amendment != a.Number || s.IsSuperseded) && c.Deliberations.All(d => d.Amendment != a.Number || d.IsSuperseded)));
        }
    }

    private static IEnumerable<(string, bool)> Renewal(Convention c, Convention predecessor)
    {
        yield return ("INV-09 it is linked to what it renews", c.RenewalOf == predecessor.Id);
        yield return ("INV-09 it starts after what it renews", !(c.StartDate <= (predecessor.Termination?.EffectiveOn ?? predecessor.EndDate)));
        yield return ("INV-09 it keeps the Caf that leads", c.Parties.Single(p => p is { Role: PartyRole.LeadCaf, Until: null }).CafCode == World.Lead.CafCode);
        var (communes, merged) = (c.Perimeter.Communes.Select(p => p.Territory), c.Perimeter.Successions.Select(s => s.Commune));
        yield return ("INV-09 it shares a commune", communes.Concat(merged).Any(key => predecessor.Perimeter.Communes.Any(q => q.Territory == key)));
    }

    /// <summary>Times that follow each other, the last of them perhaps open; one that ends before it began is none.</summary>
    private static bool Apart((DateOnly? From, DateOnly? Until)[] times)
    {
        var some = times.Where(t => !(t.Until < t.From)).ToArray();
        return some.Zip(some.Skip(1)).All(pair => pair.First.Until < (pair.Second.From ?? DateOnly.MinValue))
            && times.All(t => t.Until is null || t.From is null || t.From <= t.Until.Value.AddDays(1));
    }
}
