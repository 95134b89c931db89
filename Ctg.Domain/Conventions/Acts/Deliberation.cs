using Ctg.Domain.Organisations;

namespace Ctg.Domain.Conventions.Acts;

/// <summary>The act by which the assembly of a party, or the board of a Caf, authorises its signature of a convention or of an amendment.</summary>
public sealed record Deliberation
{
    public required Guid Id { get; init; }

    /// <summary>The organisation of the party.</summary>
    public required Guid Organisation { get; init; }

    /// <summary>The number of the amendment that it is about; null for the convention itself.</summary>
    public int? Amendment { get; init; }

    public required DeliberatingBody Body { get; init; }

    /// <summary>As its author numbers it.</summary>
    public string? Number { get; init; }

    /// <summary>The day of the session.</summary>
    public DateOnly? HeldOn { get; init; }

    public required DeliberationOutcome Outcome { get; init; }

    public Votes? Votes { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>When the prefect received it.</summary>
    public DateOnly? TransmittedOn { get; init; }

    public string? PrefectureReference { get; init; }

    public string? Url { get; init; }

    public OpenDataOfAct? OpenData { get; init; }

    public Annulment? Annulment { get; init; }

    /// <summary>Whether the convention or the amendment went back since, so that it has to be voted again.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>This act under the id of one that is known, with what only that one tells.</summary>
    public Deliberation Over(Deliberation known) => this with
    {
        Id = known.Id,
        Body = known.Body,
        PublishedOn = PublishedOn ?? known.PublishedOn,
        TransmittedOn = TransmittedOn ?? known.TransmittedOn,
        PrefectureReference = PrefectureReference ?? known.PrefectureReference,
        Votes = Votes is null || known.Votes is null ? Votes ?? known.Votes : Votes with { Present = known.Votes.Present, Proxies = known.Votes.Proxies },
        Url = Url ?? known.Url,
    };

    /// <summary>Follows from the other members.</summary>
    public DeliberationState State =>
        Annulment is not null ? DeliberationState.Annulled
        : Outcome == DeliberationOutcome.Rejected ? DeliberationState.Rejected
        : IsSuperseded ? DeliberationState.Superseded
        : Outcome == DeliberationOutcome.Planned ? DeliberationState.Planned
        : PublishedOn is not null && TransmittedOn is not null ? DeliberationState.Enforceable
        : DeliberationState.Adopted;
}

public enum DeliberatingBody
{
    MunicipalCouncil,
    CommunityCouncil,
    Bureau,
    SyndicatCommittee,
    StandingCommittee,

    /// <summary>The conseil d'administration of a Caf.</summary>
    CafBoard,

    Other,
}

public static class DeliberatingBodies
{
    /// <summary>The assembly that usually decides for an organisation of a type.</summary>
    public static DeliberatingBody Usual(OrganisationType type) => type switch
    {
        OrganisationType.Caf => DeliberatingBody.CafBoard,
        OrganisationType.Commune => DeliberatingBody.MunicipalCouncil,
        OrganisationType.Epci or OrganisationType.Ept => DeliberatingBody.CommunityCouncil,
        OrganisationType.Syndicat => DeliberatingBody.SyndicatCommittee,
        OrganisationType.Departement or OrganisationType.Region => DeliberatingBody.StandingCommittee,
        _ => DeliberatingBody.Other,
    };
}

public enum DeliberationOutcome
{
    Planned,
    Adopted,
    Rejected,
}

/// <summary>How far a deliberation has come.</summary>
public enum DeliberationState
{
    Planned,
    Adopted,

    /// <summary>Adopted, published, and transmitted to the prefect, in any order (CGCT L.2131-1).</summary>
    Enforceable,

    Rejected,

    /// <summary>Withdrawn, or annulled by a court.</summary>
    Annulled,

    /// <summary>What it authorised was changed since.</summary>
    Superseded,
}

/// <summary>A vote as the minutes count it (INV-11).</summary>
public sealed record Votes
{
    /// <summary>Members in office.</summary>
    public required int InOffice { get; init; }

    public int? Present { get; init; }

    public int? Proxies { get; init; }

    /// <summary>Those present and their proxies, as far as they took part in the vote.</summary>
    public required int Voters { get; init; }

    public required int For { get; init; }

    public required int Against { get; init; }

    public required int Abstentions { get; init; }
}

/// <summary>How an adopted deliberation lost its effect.</summary>
public sealed record Annulment
{
    public required DateOnly On { get; init; }

    public required string Reason { get; init; }
}
