using System.Text.Json;
using System.Text.Json.Nodes;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans.Contents.Tables;

/// <summary>A plan with its actions as a file: a workbook, or CSV.</summary>
internal static class PlanFile
{
    public const string Name = "action-plan";

    /// <param name="content">As GET gives it in JSON.</param>
    /// <param name="mediaType">One of <see cref="TableFile.MediaTypes"/>.</param>
    public static byte[] Write(ReadOnlyMemory<byte> content, string mediaType)
    {
        using var document = JsonDocument.Parse(content);
        var tables = new PlanTableWriter(document.RootElement);
        return mediaType == Xlsx.MediaType ? XlsxWriter.Write([.. PlanTables.Workbook.Select(tables.Write)]) : CsvSheet.Write(tables.Write(PlanTables.Stacked));
    }

    public static async Task<ReadPlan> ReadAsync(byte[] bytes, string mediaType, CancellationToken cancellation)
    {
        var isWorkbook = mediaType == Xlsx.MediaType;
        var file = isWorkbook ? XlsxReader.Read(bytes) : await CsvSheet.ReadAsync(bytes, cancellation);
        if (file.Problem is not null) return new() { Problem = file.Problem };
        var tables = isWorkbook ? TablesOf(file.Sheets) : PlanSheetReader.Read(file.Sheets[0], PlanTables.Stacked);
        if (!tables.IsUnderstood) return new() { OfFile = tables.Faults };
        var read = new ReadPlan { OfFile = tables.Faults };
        Note(file.Sheets, isWorkbook, read.Places);
        var reader = new PlanTableReader(read.Places);
        return read with { Body = reader.Read(tables.Rows), OfCells = reader.Faults };
    }

    private static ReadTables TablesOf(IReadOnlyList<ReadSheet> sheets)
    {
        var known = PlanTables.Workbook.ToDictionary(l => SearchText.Fold(l.Sheet));
        var (read, faults) = (new List<ReadTables>(), new List<Fault>());
        foreach (var sheet in sheets)
        {
            var key = SearchText.Fold(sheet.Name);
            if (known.Remove(key, out var layout)) read.Add(PlanSheetReader.Read(sheet, layout));
            else faults.Add(Fault.Of(sheet.Pointer, PlanTables.Workbook.Any(l => SearchText.Fold(l.Sheet) == key) ? "repeated" : "unknownSheet"));
        }
        faults.AddRange(known.Values.Select(l => Fault.Of($"/{JsonPointer.Escape(l.Sheet)}", "missingSheet")));
        return new([.. read.SelectMany(r => r.Rows)], [.. faults, .. read.SelectMany(r => r.Faults)], faults.Count == 0 && read.All(r => r.IsUnderstood));
    }

    /// <summary>Where what no row tells stands.</summary>
    private static void Note(IReadOnlyList<ReadSheet> sheets, bool isWorkbook, CellPlaces places)
    {
        foreach (var (member, of) in new[] { ("/plan", RowOf.Plan), ("/actions", RowOf.Action) })
        {
            var name = PlanTables.All.Single(t => t.Of == of).Sheet;
            places.Put(member, isWorkbook ? sheets.First(s => SearchText.Fold(s.Name) == SearchText.Fold(name)).Pointer : sheets[0].Pointer);
        }
    }
}

/// <summary>What was read of a file.</summary>
internal sealed record ReadPlan
{
    /// <summary>Why it cannot be read at all.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The body that it stands for; null where its sheets or columns are not those of a plan.</summary>
    public JsonObject? Body { get; init; }

    /// <summary>What is wrong with the file as such, at the places of the file.</summary>
    public IReadOnlyList<Fault> OfFile { get; init; } = [];

    /// <summary>What is wrong with single cells; the pointers are into the body.</summary>
    public IReadOnlyList<Fault> OfCells { get; init; } = [];

    public CellPlaces Places { get; } = new();
}
