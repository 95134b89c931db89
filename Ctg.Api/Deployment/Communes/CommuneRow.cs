using System.Globalization;
using Ctg.Api.Persistence;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Communes;

/// <summary>A commune on a date, as the statement finds it.</summary>
public sealed class CommuneRow
{
    public int TerritoryId { get; init; }

    /// <summary>The territory.</summary>
    public byte[] Document { get; init; } = [];

    public int? Inhabitants { get; init; }

    /// <summary>The code of <see cref="CommuneState"/>.</summary>
    public CommuneState State { get; init; }

    public DateOnly? CejLastDay { get; init; }

    /// <summary>The contour, where a map is asked for; null where there is none.</summary>
    public byte[]? Geometry { get; init; }

    /// <summary>Where it stands in the order of ids.</summary>
    public string[] ById => [TerritoryId.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Where it stands with the largest first.</summary>
    public string[] BySize => [(Inhabitants ?? 0).ToString(CultureInfo.InvariantCulture), .. ById];

    public CommuneOnDate ToItem(DateOnly on)
    {
        var commune = Documents.Read<Territory>(Document);
        return new()
        {
            Commune = commune.Key,
            Name = commune.Name,
            Departement = commune.WithinOf(TerritoryType.Departement),
            Epci = commune.Within.FirstOrDefault(w => w.Key.Type == TerritoryType.Epci),
            Population = Inhabitants,
            State = State,
            Cej = CejLastDay is null ? CejState.None : CejLastDay >= on ? CejState.Running : CejState.Ended,
            CejLastDay = CejLastDay,
        };
    }

    public CoverageProperties ToProperties()
    {
        var commune = Documents.Read<Territory>(Document);
        return new() { Key = commune.Key, Name = commune.Name, Covered = State == CommuneState.InForce, Population = Inhabitants };
    }
}
