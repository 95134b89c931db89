namespace Ctg.Domain.Deployment;

/// <summary>How far a commune is on a date; of several, the first that holds.</summary>
public enum CommuneState
{
    /// <summary>In the perimeter of a signed convention that is in force.</summary>
    InForce,

    /// <summary>In that of one that is signed and begins later.</summary>
    Signed,

    /// <summary>In that of one that is not signed yet.</summary>
    Preparation,

    /// <summary>A Cej runs, and nothing follows it.</summary>
    CejOnly,

    None,
}
