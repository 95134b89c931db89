using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Amendments;

/// <summary>Proposing an amendment of a signed convention, and revising its draft. Moving it is in <see cref="AmendmentStageDecisions"/>.</summary>
public static class AmendmentDecisions
{
    public static Decision<Convention> Propose(Convention current, AmendmentContent content, DateOnly today)
    {
        var amendment = new Amendment
        {
            Number = current.Amendments.Count + 1,
            Title = content.Title,
            EffectiveOn = content.EffectiveOn,
            Stage = AmendmentStage.Draft,
            StageSince = today,
            Changes = content.Changes,
        };
        return Decision<Convention>.Of(
            current with { Version = current.Version + 1, Amendments = [.. current.Amendments, amendment] },
            [.. OnlySigned(current), .. Territories(content)]);
    }

    /// <param name="current">The state that holds <paramref name="known"/>.</param>
    /// <param name="known">The amendment as it stands.</param>
    /// <param name="content">The whole content as it shall be.</param>
    public static Decision<Convention> Revise(Convention current, Amendment known, AmendmentContent content)
    {
        var revised = known with { Title = content.Title, EffectiveOn = content.EffectiveOn, Changes = content.Changes };
        return Decision<Convention>.Of(
            current.With(revised) with { Version = current.Version + 1 },
            [.. OnlySigned(current), .. OnlyDrafts(known), .. Territories(content)]);
    }

    internal static IEnumerable<Refusal> OnlySigned(Convention current)
    {
        if (current.Stage.IsFinal()) yield return ConventionDecisions.Final(current);
        else if (current.Stage != Stage.Signed)
            yield return new(Rules.AmendmentStage, "/stage", new("Un avenant modifie une convention signée.", "An amendment changes a signed convention."));
    }

    private static IEnumerable<Refusal> OnlyDrafts(Amendment known)
    {
        if (known.Stage != AmendmentStage.Draft)
            yield return new(Rules.AmendmentStage, "/stage", new("Un avenant ne se récrit qu'en projet.", "An amendment is rewritten as a draft only."));
    }

    private static IEnumerable<Refusal> Territories(AmendmentContent content) => PerimeterDecisions
        .Refusals(content.Territories, new HashSet<TerritoryKey>(), "/changes/perimeter/add");
}
