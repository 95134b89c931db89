using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Conventions.Amendments;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Organisations;

namespace Ctg.Domain.Conventions;

/// <summary>A convention territoriale globale: the pact of a Caf and local authorities for a territory.</summary>
public record Convention : IReferenced
{
    public required Guid Id { get; init; }

    /// <summary>Unique within the lead Caf, as in <c>CTG-91-2020-007</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>One more with every change; the entity tag carries it.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public required Scope Scope { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>The date of the move into the present stage.</summary>
    public required DateOnly StageSince { get; init; }

    /// <summary>Why the convention was moved, where the move needs a reason.</summary>
    public string? StageReason { get; init; }

    /// <summary>First day; may be before the signature, and often is.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The last day as first signed, where an amendment has put the end off.</summary>
    public DateOnly? InitialEndDate { get; init; }

    /// <summary>The date of the last signature that was needed.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The day of the public signing, which has no effect in law.</summary>
    public DateOnly? CeremonyOn { get; init; }

    /// <summary>The convention that this one renews.</summary>
    public Guid? RenewalOf { get; init; }

    /// <summary>What became of the shared diagnosis; known from deliberation on.</summary>
    public DiagnosisOutcome? Diagnosis { get; init; }

    public Termination? Termination { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<ChosenTheme> Themes { get; init; }

    public required Perimeter Perimeter { get; init; }

    public IReadOnlyList<Deliberation> Deliberations { get; init; } = [];

    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>In order of their numbers, which are 1 to n (INV-08).</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    public IReadOnlyList<FiledDocument> Documents { get; init; } = [];

    /// <summary>What was decided about communes that parted from those of the perimeter (INV-20).</summary>
    public IReadOnlyList<SplitDecision> SplitDecisions { get; init; } = [];

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];

    /// <summary>The last day on which it covers anybody: its end, or the day an early end took effect.</summary>
    public DateOnly? LastDay() => Termination?.EffectiveOn ?? EndDate;

    /// <summary>The code of the Caf that leads.</summary>
    public string LeadCaf() => Parties.First(p => p.Role == PartyRole.LeadCaf && p.IsCurrent()).CafCode!;

    /// <summary>The codes of every Caf that shares it, the lead first.</summary>
    public IReadOnlyList<string> Cafs() =>
        [.. Parties.Where(p => p is { Type: OrganisationType.Caf, CafCode: not null }).OrderBy(p => p.Role != PartyRole.LeadCaf).Select(p => p.CafCode!).Distinct()];

    /// <summary>The amendment of a number; null where there is none, or the number is.</summary>
    public Amendment? AmendmentOf(int? number) => Amendments.FirstOrDefault(a => a.Number == number);

    /// <summary>The same with one of its amendments replaced.</summary>
    public Convention With(Amendment amendment) => this with { Amendments = [.. Amendments.Select(a => a.Number == amendment.Number ? amendment : a)] };

    /// <summary>The party, past or present, that an organisation is.</summary>
    public Party? PartyOf(Guid organisation) => Parties.LastOrDefault(p => p.Organisation == organisation);

    /// <summary>Its situation on a date; what the queries read from the columns (Conventions/Sql) says the same.</summary>
    public Situation SituationOn(DateOnly date)
    {
        if (SignedOn is null) return Situation.Unsigned;
        if (date < StartDate) return Situation.Upcoming;
        if (date <= LastDay()) return Situation.InForce;
        return Termination is null ? Situation.Expired : Situation.Terminated;
    }
}

/// <summary>The shared diagnosis was validated, or done without for a reason (STG-08).</summary>
public sealed record DiagnosisOutcome
{
    public DateOnly? ValidatedOn { get; init; }

    public string? WaivedBecause { get; init; }
}

/// <summary>How a signed convention was ended before its time.</summary>
public sealed record Termination
{
    public required TerminationCause Cause { get; init; }

    public required DateOnly NotifiedOn { get; init; }

    /// <summary>The last day in force, within the period.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The decision that ends it, as its author numbers it.</summary>
    public required string DecisionReference { get; init; }
}

public enum TerminationCause
{
    MutualAgreement,
    Breach,
    GeneralInterest,

    /// <summary>A party merged or was dissolved.</summary>
    PartyDissolved,

    Replacement,
    Other,
}
