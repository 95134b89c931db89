using Ctg.Domain.Conventions.Acts;

namespace Ctg.Api.Conventions.Acts;

/// <summary>What a caller writes of a deliberation.</summary>
public record DeliberationBody
{
    public DeliberatingBody? Body { get; init; }

    /// <summary>As its author numbers it; required once the vote was held.</summary>
    public string? Number { get; init; }

    /// <summary>The day of the session; required once the vote was held.</summary>
    public DateOnly? HeldOn { get; init; }

    public DeliberationOutcome? Outcome { get; init; }

    public VotesBody? Votes { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>When the prefect received it. Published and transmitted, in any order, it is enforceable.</summary>
    public DateOnly? TransmittedOn { get; init; }

    public string? PrefectureReference { get; init; }

    /// <summary>An http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>What its open-data form (SCDL) says beyond the act itself.</summary>
    public OpenDataOfActBody? OpenData { get; init; }

    /// <summary>Withdrawn, or annulled by a court.</summary>
    public AnnulmentBody? Annulment { get; init; }
}

/// <summary>A deliberation to record.</summary>
public sealed record NewDeliberation : DeliberationBody
{
    /// <summary>The organisation of the party.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>The number of the amendment that it is about; left out, it is about the convention.</summary>
    public int? Amendment { get; init; }
}

/// <summary>Which rows of a table to record.</summary>
public sealed record ScdlQuery
{
    /// <summary>The DELIB_ID of a row to record; all rows where it is left out.</summary>
    public IReadOnlyList<string>? Number { get; set; }
}

/// <summary>A vote as the minutes count it (INV-11).</summary>
public sealed record VotesBody
{
    /// <summary>Members in office.</summary>
    public int? InOffice { get; init; }

    public int? Present { get; init; }

    public int? Proxies { get; init; }

    public int? Voters { get; init; }

    public int? For { get; init; }

    public int? Against { get; init; }

    public int? Abstentions { get; init; }
}

/// <summary>What the open-data form of a deliberation (SCDL 2.1.3) says beyond the act itself.</summary>
public sealed record OpenDataOfActBody
{
    /// <summary>The 14 digits of the establishment that deliberated, with a valid check digit (INV-23).</summary>
    public string? Siret { get; init; }

    /// <summary>In the nomenclature of acts, as in 8.2.</summary>
    public string? MatterCode { get; init; }

    public string? MatterName { get; init; }

    /// <summary>What the deliberation is about, as its author publishes it.</summary>
    public string? Subject { get; init; }

    /// <summary>Which prefecture received it, as in PREF091.</summary>
    public string? Prefecture { get; init; }
}

/// <summary>How an adopted deliberation lost its effect.</summary>
public sealed record AnnulmentBody
{
    public DateOnly? On { get; init; }

    public string? Reason { get; init; }
}

/// <summary>What a caller writes of a signature.</summary>
public record SignatureBody
{
    public DateOnly? SignedOn { get; init; }

    public string? SignatoryName { get; init; }

    /// <summary>In which office the person signs.</summary>
    public string? SignatoryOffice { get; init; }

    public SignatureMode? Mode { get; init; }

    /// <summary>Why it precedes the deliberation that authorises it (INV-10).</summary>
    public string? Regularisation { get; init; }
}

/// <summary>A signature to record.</summary>
public sealed record NewSignature : SignatureBody
{
    /// <summary>The organisation of the party.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>The number of the amendment that is signed; left out, it is the convention.</summary>
    public int? Amendment { get; init; }
}
