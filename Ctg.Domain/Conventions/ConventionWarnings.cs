using Ctg.Domain.Conventions.Acts;

namespace Ctg.Domain.Conventions;

/// <summary>What a convention is not refused for, and somebody should still look at.</summary>
public static class ConventionWarnings
{
    private const int LateAfterMonths = 12;

    public static IReadOnlyList<Refusal> Of(Convention convention, Circumstances circumstances) =>
    [
        .. LateSignature(convention),
        .. LateExtensions(convention),
        .. RenewalRules.Gap(convention, circumstances.Predecessor),
        .. OverlapRules.Conventions(convention, circumstances),
        .. OverlapRules.CejContracts(convention, circumstances),
        .. Annulled(convention),
    ];

    private static IEnumerable<Refusal> LateSignature(Convention convention)
    {
        if (convention is { SignedOn: { } signed, StartDate: { } start } && signed > start.AddMonths(LateAfterMonths))
            yield return new(Rules.SignatureBeforeEnd, "/signedOn", new(
                $"Signée plus de {LateAfterMonths} mois après son début.", $"Signed more than {LateAfterMonths} months after its start."));
    }

    private static IEnumerable<Refusal> LateExtensions(Convention convention) => convention.Amendments
        .Where(a => a.Changes.Extension?.PreviousEndDate is { } end && a.SignedOn > end)
        .Select(a => new Refusal(Rules.Amendments, $"/amendments/{a.Number - 1}/signedOn", new(
            "Prorogation signée après la fin qu'elle repousse.", "An extension signed after the end that it puts off.")));

    private static IEnumerable<Refusal> Annulled(Convention convention) => convention.SignedOn is null
        ? []
        : ActRules.Undeliberated(convention, null, ActRules.Parties(convention).Where(p => convention.Deliberations.Any(d =>
            d.Amendment is null && d.Organisation == p.Party.Organisation && d.State is DeliberationState.Annulled or DeliberationState.Rejected)));
}
