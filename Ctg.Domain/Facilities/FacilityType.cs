namespace Ctg.Domain.Facilities;

/// <summary>What kind of service a facility is; the institution's own words where it has them.</summary>
public enum FacilityType
{
    /// <summary>Établissement d'accueil du jeune enfant: a crèche or the like.</summary>
    Eaje,

    /// <summary>Micro-crèche: a crèche for a few children.</summary>
    MicroCreche,

    /// <summary>Relais petite enfance: advice on childcare, for families and childminders.</summary>
    Rpe,

    /// <summary>Lieu d'accueil enfants-parents: a place for young children with their parents.</summary>
    Laep,

    /// <summary>Accueil de loisirs périscolaire: leisure on school days.</summary>
    AlshPeri,

    /// <summary>Accueil de loisirs extrascolaire: leisure on other days.</summary>
    AlshExtra,

    /// <summary>Accueil de jeunes: a place for adolescents.</summary>
    YouthCentre,

    /// <summary>Ludothèque: a library of toys and games.</summary>
    Ludotheque,

    /// <summary>Centre social.</summary>
    SocialCentre,

    /// <summary>Espace de vie sociale: a small social centre.</summary>
    Evs,

    /// <summary>Foyer de jeunes travailleurs: a hostel for young workers.</summary>
    Fjt,

    Other,
}
