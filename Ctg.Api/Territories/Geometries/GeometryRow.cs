using Ctg.Api.Persistence;

namespace Ctg.Api.Territories.Geometries;

/// <summary>The contour of a commune, as the register holds it.</summary>
internal sealed record GeometryRow(int Id, Contour Contour)
{
    public static readonly RowType<GeometryRow> Type = new("territory_geometry_rows",
        RowColumn<GeometryRow>.Int("territory_id", g => g.Id),
        RowColumn<GeometryRow>.Bytes("digest", g => g.Contour.Digest),
        RowColumn<GeometryRow>.Bytes("geometry", g => g.Contour.Geometry));
}
