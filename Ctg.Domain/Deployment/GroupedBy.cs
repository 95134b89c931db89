namespace Ctg.Domain.Deployment;

/// <summary>The territories that a figure is told for, each of them.</summary>
public enum GroupedBy
{
    Region,
    Departement,
    Epci,
}
