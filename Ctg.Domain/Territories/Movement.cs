namespace Ctg.Domain.Territories;

/// <summary>What became of a territory, as a row of Insee's file of movements tells it: who bore what before, who bears what after.</summary>
public sealed record Movement
{
    public required MovementKind Kind { get; init; }

    /// <summary>The first day of the new order.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Insee's code of the kind (MOD).</summary>
    public int InseeCode => (int)Kind;

    public required TerritoryName Before { get; init; }

    public required TerritoryName After { get; init; }
}

/// <summary>
/// The kinds of movement of communes; each number is Insee's code (MOD) for it (documented with the file of movements, and in
/// https://rdrr.io/github/MaelTheuliere/COGiter/man/mvtcommunes.html).
/// </summary>
public enum MovementKind
{
    Renamed = 10,
    Created = 20,

    /// <summary>A commune that had merged exists again: an end is not final.</summary>
    ReEstablished = 21,

    Suppressed = 30,

    /// <summary>A merger that leaves no part of the former commune.</summary>
    Merged = 31,

    CommuneNouvelle = 32,
    MergedByAssociation = 33,

    /// <summary>An association becomes a simple merger: the associated commune ends.</summary>
    AssociationConverted = 34,

    DelegatedCommuneEnded = 35,

    /// <summary>Another code since it passed to another département.</summary>
    RecodedByDepartement = 41,

    /// <summary>Another code since its seat moved to another of its parts.</summary>
    RecodedBySeat = 50,

    AssociatedMadeDelegated = 70,
    DelegatedReEstablished = 71,
    DelegatedCreated = 72,
}

public static class MovementKinds
{
    /// <summary>Whether the land passes whole to the territory after: a merger (INV-20) or another code for the same commune.</summary>
    public static bool PassesWhole(this MovementKind kind) => kind is
        MovementKind.Merged or MovementKind.CommuneNouvelle or MovementKind.MergedByAssociation
        or MovementKind.RecodedByDepartement or MovementKind.RecodedBySeat;

    /// <summary>Whether the territory before goes on without a part of its land: a split asks for a decision.</summary>
    public static bool Splits(this MovementKind kind) => kind is MovementKind.ReEstablished or MovementKind.Created;
}
