using System.Text.Json;
using System.Text.Json.Nodes;
using Ctg.Domain;

namespace Ctg.Api.Http.Tables;

/// <summary>Codes, shown by their labels and read by either.</summary>
internal sealed class CodeCells<T> : CellType
    where T : struct, Enum
{
    public static readonly CodeCells<T> Type = new();

    private CodeCells()
        : base(CellStyle.Text)
    {
    }

    public override Text Hint { get; } = new($"Un de : {Labels.Listed<T>()}.", $"One of: {Labels.Listed<T>()}.");

    public override string Example { get; } = Labels.All<T>()[0];

    public override (JsonNode? Value, Fault? Fault) Read(ReadCell cell, string pointer) =>
        Labels.CodeOf<T>(cell.Text) is { } code ? (JsonValue.Create(code), null) : (null, Fault.Of(pointer, "unknownCode", Labels.Listed<T>()));

    protected override string TextOf(JsonElement value) => Labels.Of<T>(value.GetString()!);
}
