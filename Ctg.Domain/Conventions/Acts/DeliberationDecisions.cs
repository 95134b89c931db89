using Ctg.Domain.Conventions.Amendments;

namespace Ctg.Domain.Conventions.Acts;

/// <summary>Recording the deliberations of the parties. One that is rejected or annulled sends back what it was about.</summary>
public static class DeliberationDecisions
{
    /// <param name="current">The state to add to.</param>
    /// <param name="act">The deliberation, under the id that the service has chosen.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<Convention> Record(Convention current, Deliberation act, DateOnly today) =>
        Put(current, current with { Deliberations = [.. current.Deliberations, act] }, act, today);

    /// <param name="current">The state that holds <paramref name="known"/>.</param>
    /// <param name="known">The deliberation as it stands.</param>
    /// <param name="act">The same as it shall be; whose it is and what it is about stay.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<Convention> Revise(Convention current, Deliberation known, Deliberation act, DateOnly today)
    {
        if (known.State is DeliberationState.Rejected or DeliberationState.Annulled or DeliberationState.Superseded)
        {
            return Decision<Convention>.Refuse(new Refusal(Rules.DeliberationFinal, "/state", new(
                "Une délibération rejetée, annulée ou remplacée ne change plus.", "A deliberation that was rejected, annulled or superseded no longer changes.")));
        }
        return Put(current, current with { Deliberations = [.. current.Deliberations.Select(d => d.Id == act.Id ? act : d)] }, act, today, known);
    }

    /// <summary>Records many at once, all or none; one that is known by its party and number is revised.</summary>
    /// <param name="current">The state to add to.</param>
    /// <param name="acts">In their order, each with the pointer to where it came from.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<Convention> RecordAll(Convention current, IReadOnlyList<(Deliberation Act, string Pointer)> acts, DateOnly today)
    {
        var (state, refusals) = (current, new List<Refusal>());
        foreach (var (act, pointer) in acts)
        {
            var decision = KnownAs(state, act) is { } known ? Revise(state, known, act.Over(known), today) : Record(state, act, today);
            refusals.AddRange(decision.Refusals.Select(r => r with { Pointer = pointer + r.Pointer }));
            state = decision.State ?? state;
        }
        return Decision<Convention>.Of(state with { Version = current.Version + 1 }, refusals);
    }

    private static Deliberation? KnownAs(Convention current, Deliberation act) => current.Deliberations.LastOrDefault(d =>
        d.Organisation == act.Organisation && d.Amendment == act.Amendment && d.Number == act.Number && d.State is not DeliberationState.Superseded);

    private static Decision<Convention> Put(Convention current, Convention changed, Deliberation act, DateOnly today, Deliberation? known = null)
    {
        if (current.Stage.IsFinal()) return Decision<Convention>.Refuse(ConventionDecisions.Final(current));
        var next = Sent(changed, act) with { Version = current.Version + 1 };
        return Decision<Convention>.Of(next,
        [
            .. Subject(current, act),
            .. DeliberationRules.For(act, today),
            .. known is null ? [] : StillAuthorises(next, known, act),
        ]);
    }

    /// <summary>
    /// What has come to signature rests on its acts: one that authorises a signature is annulled, and not made to say less, nor moved to after
    /// the signature.
    /// </summary>
    private static IEnumerable<Refusal> StillAuthorises(Convention next, Deliberation known, Deliberation act)
    {
        var amendment = next.AmendmentOf(act.Amendment);
        var isReliedOn = amendment is null ? next.Stage is Stage.Signature or Stage.Signed : amendment.Stage is AmendmentStage.Signature or AmendmentStage.Signed;
        var parties = AmendmentRules.Parties(next, amendment).Where(p => p.Party.Organisation == act.Organisation).ToArray();
        if (!isReliedOn || act.State is DeliberationState.Annulled or DeliberationState.Rejected || !parties.Any(p => ActRules.Authorises(known, p.Party))) return [];
        return [.. ActRules.Undeliberated(next, act.Amendment, parties), .. ActRules.Early(next, act.Amendment, parties)];
    }

    /// <summary>Whether it is about something that is deliberated, and by one that takes part in it.</summary>
    private static IEnumerable<Refusal> Subject(Convention current, Deliberation act)
    {
        var amendment = current.AmendmentOf(act.Amendment);
        if (act.Amendment is not null && amendment is null)
        {
            yield return AmendmentRules.Unknown(act.Amendment.Value);
            yield break;
        }
        if (amendment is null ? current.Stage is Stage.Draft or Stage.Preparation : amendment.Stage is AmendmentStage.Draft or AmendmentStage.Cancelled)
            yield return new(Rules.DeliberationStage, "/amendment", new(
                "Les assemblées délibèrent à partir de l'étape deliberation.", "Assemblies deliberate from the stage deliberation on."));
        if (!AmendmentRules.Parties(current, amendment).Any(p => p.Party.Organisation == act.Organisation))
            yield return new(Rules.DeliberationParty, "/organisation", new(
                "Cette organisation n'est pas partie.", "This organisation is not a party."));
    }

    /// <summary>Back where it was prepared, if a party that must deliberate has said no, or what it said was annulled.</summary>
    private static Convention Sent(Convention changed, Deliberation act)
    {
        if (act.State is not (DeliberationState.Rejected or DeliberationState.Annulled)) return changed;
        var amendment = changed.AmendmentOf(act.Amendment);
        var party = AmendmentRules.Parties(changed, amendment).FirstOrDefault(p => p.Party.Organisation == act.Organisation).Party;
        if (party?.MustDeliberate() != true) return changed;
        var on = act.Annulment?.On ?? act.HeldOn ?? changed.StageSince;
        var reason = $"{party.Name} : délibération {act.Number} {(act.Annulment is null ? "rejetée" : "annulée")}";
        if (amendment is { Stage: AmendmentStage.Deliberation or AmendmentStage.Signature })
            return ActRules.Supersede(changed.With(amendment with { Stage = AmendmentStage.Draft, StageSince = on, StageReason = reason }), amendment.Number);
        return amendment is null && changed.Stage is Stage.Deliberation or Stage.Signature
            ? ActRules.Supersede(changed with { Stage = Stage.Preparation, StageSince = on, StageReason = reason }, null)
            : changed;
    }
}
