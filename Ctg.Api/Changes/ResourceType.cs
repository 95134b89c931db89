namespace Ctg.Api.Changes;

/// <summary>What the change log has changes of.</summary>
public enum ResourceType
{
    Convention,
    CejContract,
    ActionPlan,
    Action,
    Diagnosis,
    Meeting,
    Evaluation,
    CooperationPost,
    Facility,
    Organisation,
    Webhook,

    /// <summary>A vintage of the territories that was loaded.</summary>
    Vintage,

    /// <summary>Syndicats that were loaded.</summary>
    Syndicats,

    /// <summary>The territories of Caf that were loaded.</summary>
    Cafs,

    /// <summary>Zonings that were loaded.</summary>
    Zonings,

    /// <summary>Contours of communes that were loaded.</summary>
    Geometries,

    /// <summary>Scales of bonuses that were loaded.</summary>
    BonusScales,
}
