using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Api.References;

namespace Ctg.Api.Imports;

/// <summary>What another system calls the resource, as in <c>elan:4711</c>: the one reference by which a row that comes again finds what it wrote.</summary>
internal sealed partial class ReferenceCells() : CellType(CellStyle.Text)
{
    public static readonly ReferenceCells Type = new();

    public override (JsonNode? Value, Fault? Fault) Read(ReadCell cell, string pointer)
    {
        var text = TextOf(cell).Trim();
        if (!Form().IsMatch(text)) return (null, Fault.Of(pointer, "wrongFormat", "elan:4711"));
        var (system, id) = ExternalReferenceFilter.Of(text);
        return (new JsonArray(new JsonObject { ["system"] = system, ["id"] = id }), null);
    }

    protected override string TextOf(JsonElement value) => string.Join(' ', value.EnumerateArray().Select(r => $"{r.GetProperty("system")}:{r.GetProperty("id")}"));

    [GeneratedRegex(ExternalReferenceFilter.Pattern)]
    private static partial Regex Form();
}

/// <summary>Several words.</summary>
internal sealed class WordListCells : ListCells
{
    public static readonly WordListCells Type = new();

    protected override string Shown(string item) => item;

    protected override (JsonNode? Value, Fault? Fault) Item(string text, string pointer) => (JsonValue.Create(text), null);
}

/// <summary>Several dates.</summary>
internal sealed class DateListCells : ListCells
{
    public static readonly DateListCells Type = new();

    protected override string Shown(string item) => item;

    protected override (JsonNode? Value, Fault? Fault) Item(string text, string pointer) => DateCells.Type.Read(new(text), pointer);

    // A single date may be a number to the spreadsheet.
    public override (JsonNode? Value, Fault? Fault) Read(ReadCell cell, string pointer)
    {
        if (!cell.IsNumber) return base.Read(cell, pointer);
        var (date, fault) = DateCells.Type.Read(cell, pointer);
        return fault is null ? (new JsonArray(date), null) : (null, fault);
    }
}
