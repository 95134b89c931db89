using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions;

/// <summary>Creating and revising a convention. Moving it through its stages is in <see cref="StageDecisions"/>.</summary>
public static class ConventionDecisions
{
    private static readonly Text ByAmendmentOnly = new(
        "Après la signature, les dates, les parties, le périmètre et les thématiques ne changent que par avenant.",
        "Once signed, dates, parties, perimeter and themes change only through an amendment.");

    private static readonly Text SignedByOne = new(
        "Une partie a signé ce texte ; pour le changer, revenir en préparation : les signatures seront à reprendre.",
        "A party has signed this text; to change it, go back to preparation: it will have to be signed anew.");

    /// <summary>A new draft.</summary>
    /// <param name="id">The public id that the service has chosen.</param>
    /// <param name="reference">Unique within the lead Caf.</param>
    /// <param name="content">What the caller writes.</param>
    /// <param name="territories">What the register knows of each territory of the content, in its order.</param>
    /// <param name="circumstances">Besides; among them what became of its communes.</param>
    public static Decision<Convention> Draft(
        Guid id, string reference, ConventionContent content, IReadOnlyList<NamedTerritory> territories, Circumstances circumstances)
    {
        var draft = Write(
            new Convention
            {
                Id = id,
                Reference = reference,
                Version = 0,
                Title = "",
                Scope = content.Scope,
                Stage = Stage.Draft,
                StageSince = circumstances.Today,
                Parties = [],
                Themes = [],
                Perimeter = Perimeter.Empty,
            },
            content,
            // Its first day may be before mergers that have happened since (INV-20).
            PerimeterSuccession.Carry(PerimeterDecisions.Expand(territories), content.StartDate, content.EndDate, circumstances.Movements));
        return Decision<Convention>.Of(draft, [.. PerimeterDecisions.Refusals(territories, new HashSet<TerritoryKey>()), .. ContentRules.For(draft, circumstances)]);
    }

    /// <summary>The convention with its content replaced; what stays equal is not decided again.</summary>
    /// <param name="current">The state to revise.</param>
    /// <param name="content">The whole content as it shall be.</param>
    /// <param name="territories">What the register knows of each territory of the content; not read where the perimeter stays.</param>
    /// <param name="circumstances">Besides; among them, where perimeter or dates change, what became of its communes.</param>
    public static Decision<Convention> Revise(
        Convention current, ConventionContent content, IReadOnlyList<NamedTerritory> territories, Circumstances circumstances)
    {
        if (current.Stage.IsFinal()) return Decision<Convention>.Refuse(Final(current));
        var keepsPerimeter = content.Territories.SequenceEqual(current.Perimeter.Territories);
        var perimeter = !keepsPerimeter ? PerimeterDecisions.Expand(territories, current.Perimeter)
            : content.StartDate == current.StartDate ? current.Perimeter
            : PerimeterDecisions.From(content.StartDate, current.Perimeter);
        // Its dates may have come to hold mergers that they did not hold (INV-20).
        var revised = Write(current, content, PerimeterSuccession.Carry(perimeter, content.StartDate, content.EndDate, circumstances.Movements));
        return Decision<Convention>.Of(revised,
        [
            .. keepsPerimeter ? [] : PerimeterDecisions.Refusals(territories, current.Perimeter.Named()),
            .. ContentRules.For(revised, circumstances),
            .. revised.Stage == Stage.Signature ? ActRules.Undeliberated(revised, null, ActRules.Parties(revised)) : [],
            .. ActRules.LastSignature(current, null) is not null || current.Stage == Stage.Signed ? FrozenOnceSigned(current, revised) : [],
        ]);
    }

    internal static Refusal Final(Convention current) => new(Rules.StageFinal, "/stage", new(
        $"Une convention {(current.Stage == Stage.Terminated ? "résiliée" : "abandonnée")} ne change plus.",
        $"A convention that is {(current.Stage == Stage.Terminated ? "terminated" : "abandoned")} no longer changes."));

    private static Convention Write(Convention convention, ConventionContent content, Perimeter perimeter) => convention with
    {
        Version = convention.Version + 1,
        Title = content.Title,
        Description = content.Description,
        Scope = content.Scope,
        StartDate = content.StartDate,
        EndDate = content.EndDate,
        CeremonyOn = content.CeremonyOn,
        Parties = content.Parties.SequenceEqual(convention.Parties.Select(p => p.AsWritten())) ? convention.Parties : content.Parties,
        Themes = content.Themes,
        Perimeter = perimeter,
        ExternalReferences = content.ExternalReferences,
    };

    private static IEnumerable<Refusal> FrozenOnceSigned(Convention current, Convention revised)
    {
        var message = current.Stage == Stage.Signed ? ByAmendmentOnly : SignedByOne;
        if (revised.StartDate != current.StartDate) yield return new(Rules.FrozenOnceSigned, "/startDate", message);
        if (revised.EndDate != current.EndDate) yield return new(Rules.FrozenOnceSigned, "/endDate", message);
        if (revised.Scope != current.Scope) yield return new(Rules.FrozenOnceSigned, "/scope", message);
        if (!revised.Parties.SequenceEqual(current.Parties)) yield return new(Rules.FrozenOnceSigned, "/parties", message);
        if (!revised.Themes.SequenceEqual(current.Themes)) yield return new(Rules.FrozenOnceSigned, "/themes", message);
        if (!revised.Perimeter.Territories.SequenceEqual(current.Perimeter.Territories)) yield return new(Rules.FrozenOnceSigned, "/perimeter", message);
    }
}
