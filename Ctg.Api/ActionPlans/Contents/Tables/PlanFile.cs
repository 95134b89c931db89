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
        return mediaType == Xlsx.MediaType ? XlsxWriter.Write([.. PlanBook.OfOne.Workbook.Select(tables.Write)]) : CsvSheet.Write(tables.Write(PlanBook.OfOne.Stacked));
    }

    public static async Task<ReadPlan> ReadAsync(byte[] bytes, string mediaType, CancellationToken cancellation)
    {
        var isWorkbook = mediaType == Xlsx.MediaType;
        var file = isWorkbook ? XlsxReader.Read(bytes) : await CsvSheet.ReadAsync(bytes, cancellation);
        if (file.Problem is not null) return new() { Problem = file.Problem };
        var tables = PlanBook.OfOne.Read(file.Sheets, mediaType);
        if (!tables.IsUnderstood) return new() { OfFile = tables.Faults };
        var read = new ReadPlan { OfFile = tables.Faults };
        Note(file.Sheets, isWorkbook, read.Places);
        var reader = new PlanTableReader(read.Places);
        return read with { Body = reader.Read(tables.Rows), OfCells = reader.Faults };
    }

    /// <summary>Where what no row tells stands.</summary>
    private static void Note(IReadOnlyList<ReadSheet> sheets, bool isWorkbook, CellPlaces places)
    {
        foreach (var (member, of) in new[] { ("/plan", RowOf.Plan), ("/actions", RowOf.Action) })
        {
            var name = PlanTables.All.Single(t => t.Of == of).Sheet;
            places.Put(member, new(isWorkbook ? sheets.First(s => SearchText.Fold(s.Name) == SearchText.Fold(name)).Pointer : sheets[0].Pointer));
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
