using System.Text.Json;
using System.Text.Json.Nodes;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Domain;

namespace Ctg.Api.Imports;

/// <summary>Several words.</summary>
internal sealed class WordListCells : ListCells
{
    public static readonly WordListCells Type = new();

    public override Text Hint { get; } = new("Des mots, | entre eux.", "Words, | between them.");

    protected override string Shown(JsonElement item) => item.GetString()!;

    protected override (JsonNode? Value, Fault? Fault) Item(string text, string pointer) => (JsonValue.Create(text), null);
}

/// <summary>Several dates.</summary>
internal sealed class DateListCells : ListCells
{
    public static readonly DateListCells Type = new();

    public override Text Hint { get; } = new("Des dates, | entre elles.", "Dates, | between them.");

    public override string Example => "31/12/2022 | 31/12/2023";

    // A single date may be a number to the spreadsheet.
    public override (JsonNode? Value, Fault? Fault) Read(ReadCell cell, string pointer)
    {
        if (!cell.IsNumber) return base.Read(cell, pointer);
        var (date, fault) = DateCells.Type.Read(cell, pointer);
        return fault is null ? (new JsonArray(date), null) : (null, fault);
    }

    protected override string Shown(JsonElement item) => item.GetString()!;

    protected override (JsonNode? Value, Fault? Fault) Item(string text, string pointer) => DateCells.Type.Read(new(text), pointer);
}
