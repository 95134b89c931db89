using Ctg.Api.Http.Tables;
using Ctg.Api.Imports;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans.Contents.Tables;

/// <summary>The plans of a file: each with all rows that name it, wherever these stand.</summary>
internal static class PlanImportRows
{
    /// <param name="sheets">Those of the file.</param>
    /// <param name="mediaType">One of <see cref="TableFile.MediaTypes"/>.</param>
    public static ImportRows Read(IReadOnlyList<ReadSheet> sheets, string mediaType)
    {
        var tables = PlanBook.OfSeveral.Read(sheets, mediaType);
        if (!tables.IsUnderstood) return ImportRows.Refused(tables.OfSheets);
        if (ImportRows.FaultOf(tables.Rows.Count, sheets[0].Pointer) is { } fault) return ImportRows.Refused(fault);
        // A row that names no plan stands for itself.
        return new([.. tables.Rows.GroupBy(row => row.Owner is { } owner ? SearchText.Fold(owner) : row.Row.Pointer).Select(plan => Read([.. plan]))], []);
    }

    private static ImportRow Read(IReadOnlyList<PlanRow> rows)
    {
        var first = rows.FirstOrDefault(r => r.Table?.Of == RowOf.Plan) ?? rows[0];
        var places = new CellPlaces();
        // Of what no row tells, the plan is told.
        places.Put("/plan", CellPlace.Of(first.Row, PlanBook.OfSeveral.Owner!.Name, first.Owner));
        var reader = new PlanTableReader(places);
        var body = reader.Read(rows);
        return new()
        {
            Row = first.Row,
            Places = places,
            Body = body,
            Faults = [.. rows.SelectMany(row => row.Faults).Select(places.Put), .. reader.Faults],
            ReferencePointer = $"/plan/{ImportRow.ReferenceMember}",
            Reference = body["plan"] is System.Text.Json.Nodes.JsonObject plan ? ImportRow.ReferenceOf(plan) : null,
        };
    }
}
