namespace Ctg.Domain.Conventions;

/// <summary>The reach of a convention. Departmental ones frame the others and do not count as coverage unless asked.</summary>
public enum Scope
{
    Communal,

    /// <summary>Several communes without their EPCI.</summary>
    MultiCommunal,

    Intercommunal,

    /// <summary>Several EPCI in one convention.</summary>
    MultiEpci,

    Departmental,
}
