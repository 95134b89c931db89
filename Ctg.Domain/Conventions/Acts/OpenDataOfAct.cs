namespace Ctg.Domain.Conventions.Acts;

/// <summary>What the open-data form of a deliberation (SCDL 2.1.3) says beyond the act itself.</summary>
public sealed record OpenDataOfAct
{
    /// <summary>The 14 digits of the establishment that deliberated; the first nine are its SIREN.</summary>
    public string? Siret { get; init; }

    /// <summary>In the nomenclature of acts, as in 8.2.</summary>
    public string? MatterCode { get; init; }

    public string? MatterName { get; init; }

    /// <summary>What the deliberation is about, as its author publishes it.</summary>
    public string? Subject { get; init; }

    /// <summary>Which prefecture received it, as in PREF091.</summary>
    public string? Prefecture { get; init; }
}
