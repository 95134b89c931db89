using System.Text.Json;
using Ctg.Domain.Territories;

namespace Ctg.Api.Http.Maps;

/// <summary>Territories with their contours: a FeatureCollection of GeoJSON (RFC 7946), in WGS84.</summary>
public sealed record MapOf<T>
{
    /// <summary>FeatureCollection.</summary>
    public required string Type { get; init; }

    public required IReadOnlyList<FeatureOf<T>> Features { get; init; }
}

/// <summary>A territory on a map.</summary>
public sealed record FeatureOf<T>
{
    /// <summary>Feature.</summary>
    public required string Type { get; init; }

    public required TerritoryKey Id { get; init; }

    /// <summary>The contour as it was imported last, whatever the date; null where there is none.</summary>
    public required Geometry? Geometry { get; init; }

    public required T Properties { get; init; }
}

/// <summary>A contour.</summary>
public sealed record Geometry
{
    /// <summary>Polygon or MultiPolygon.</summary>
    public required string Type { get; init; }

    /// <summary>Rings of positions, each longitude and latitude; for a MultiPolygon, a list of such.</summary>
    public required IReadOnlyList<JsonElement> Coordinates { get; init; }
}

/// <summary>Says that an endpoint answers with a map too, to who accepts one.</summary>
public sealed record MapMetadata(Type Map);
