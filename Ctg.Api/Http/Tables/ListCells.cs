using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Http.Tables;

/// <summary>A list in one cell, | between its items.</summary>
internal abstract class ListCells() : CellType(CellStyle.Text)
{
    protected const string Separator = " | ";

    public override (JsonNode? Value, Fault? Fault) Read(ReadCell cell, string pointer)
    {
        var items = new JsonArray();
        foreach (var text in Split(cell))
        {
            var (item, fault) = Item(text.Trim(), $"{pointer}/{items.Count}");
            if (fault is not null) return (null, fault);
            items.Add(item);
        }
        return (items, null);
    }

    protected override string TextOf(JsonElement value) => string.Join(Separator, value.EnumerateArray().Select(Shown));

    protected abstract string Shown(JsonElement item);

    protected abstract (JsonNode? Value, Fault? Fault) Item(string text, string pointer);

    protected virtual IEnumerable<string> Split(ReadCell cell) => TextOf(cell).Split(['|', ';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Words of the plan's own, which may have any character: within one \| stands for | and \\ for \.</summary>
internal sealed class TagCells : ListCells
{
    public static readonly TagCells Type = new();

    public override Text Hint { get; } = new("Des mots, | entre eux.", "Words, | between them.");

    public override string Example => "Été | Mercredi";

    protected override string Shown(JsonElement item) => item.GetString()!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    protected override (JsonNode? Value, Fault? Fault) Item(string text, string pointer) => (JsonValue.Create(text), null);

    protected override IEnumerable<string> Split(ReadCell cell)
    {
        var (text, tag) = (TextOf(cell), new StringBuilder());
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '|')
            {
                yield return tag.ToString();
                tag.Clear();
            }
            else
            {
                if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '|' or '\\') i++;
                tag.Append(text[i]);
            }
        }
        yield return tag.ToString();
    }
}

/// <summary>Several codes, shown by their labels and read by either.</summary>
internal sealed class CodeListCells<T> : ListCells
    where T : struct, Enum
{
    public static readonly CodeListCells<T> Type = new();

    private CodeListCells()
    {
    }

    public override Text Hint { get; } = new($"Parmi : {Labels.Listed<T>()} ; | entre eux.", $"Among: {Labels.Listed<T>()}; | between them.");

    public override string Example { get; } = string.Join(Separator, Labels.All<T>().Take(2));

    protected override string Shown(JsonElement item) => Labels.Of<T>(item.GetString()!);

    protected override (JsonNode? Value, Fault? Fault) Item(string text, string pointer) => CodeCells<T>.Type.Read(new(text), pointer);
}

/// <summary>Territories: communes by their Insee codes, EPCI by their SIREN, others by their keys, as these may be too.</summary>
internal sealed class TerritoryCells : ListCells
{
    public static readonly TerritoryCells Type = new();

    private const string Prefix = "commune-";
    private const int DigitsOfSiren = 9;

    public override Text Hint { get; } = new(
        "Des communes par leur code Insee, des EPCI par leur SIREN, d'autres par leur clé (departement-91), | entre eux.",
        "Communes by their Insee codes, EPCI by their SIREN, others by their keys (departement-91), | between them.");

    public override string Example => "200059228 | 91228";

    protected override string Shown(JsonElement item) => item.GetString() is { } key && key.StartsWith(Prefix, StringComparison.Ordinal) ? key[Prefix.Length..] : item.GetString()!;

    protected override (JsonNode? Value, Fault? Fault) Item(string text, string pointer)
    {
        var key = text.Contains('-', StringComparison.Ordinal) ? text : text.Length == DigitsOfSiren ? $"epci-{text}" : Prefix + text;
        return TerritoryKey.TryParse(key, null, out _) ? (JsonValue.Create(key), null) : (null, Fault.Of(pointer, "wrongFormat", "91228 | 91286 | 200059228 | departement-91"));
    }
}

/// <summary>What other systems call something: each system, a colon, and the id there, as lists are filtered by.</summary>
internal sealed class ReferenceCells : ListCells
{
    public static readonly ReferenceCells Type = new();

    public override Text Hint { get; } = new("Des systèmes, chacun avec l'identifiant qu'il donne, | entre eux.", "Systems, each with the id that it gives, | between them.");

    public override string Example => "elan:4711 | sias:A-12";

    protected override string Shown(JsonElement item) => $"{item.GetProperty("system").GetString()}:{item.GetProperty("id").GetString()}";

    // A system has no colon, an id may have some.
    protected override (JsonNode? Value, Fault? Fault) Item(string text, string pointer) => text.Split(':', 2) is [var system, var id]
        ? (new JsonObject { ["system"] = system, ["id"] = id }, null)
        : (null, Fault.Of(pointer, "wrongFormat", Example));
}
