using System.Text.Json.Nodes;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;

namespace Ctg.Api.Imports;

/// <summary>The rows of a file, each as the JSON that a caller would send, with what is wrong with its cells.</summary>
internal sealed class ImportRows
{
    /// <summary>Of one file.</summary>
    public const int Maximum = 20_000;

    private readonly CellPlaces _places = new();

    private ImportRows(IReadOnlyList<Fault> faults) => Faults = faults;

    /// <summary>What keeps the file from being understood.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    public IReadOnlyList<ImportRow> Items { get; private init; } = [];

    public static ImportRows Read(ReadSheet sheet, IReadOnlyList<TableColumn> known)
    {
        var (columns, faults) = SheetHeader.Read(sheet, known);
        if (faults.Count > 0) return new(faults);
        if (sheet.Rows.Count == 0) return new([Fault.Of(sheet.Pointer.Length > 0 ? sheet.Pointer : "/rows", "required")]);
        if (sheet.Rows.Count > Maximum) return new([Fault.Of(sheet.Pointer.Length > 0 ? sheet.Pointer : "/rows", "tooMany", Maximum)]);
        TableColumn[] present = [.. columns.OfType<TableColumn>()];
        var rows = new List<ImportRow>();
        var read = new ImportRows([]) { Items = rows };
        foreach (var row in sheet.Rows) rows.Add(read.RowOf(row, columns, present));
        return read;
    }

    /// <summary>Has a member that no cell holds told at the cells of another.</summary>
    public void Place(ImportRow row, string member, string like)
    {
        if (_places.Find($"{row.Pointer}{like}") is { } place) _places.Put($"{row.Pointer}{member}", place.Pointer, place.Value);
    }

    /// <summary>The column and the value that a fault of a row is about; none where it is about the row.</summary>
    public (string? Column, string? Value) CellOf(ImportRow row, Fault fault)
    {
        if (_places.Find($"{row.Pointer}{fault.Pointer}") is not { } place || place.Pointer == row.Place) return (null, null);
        return (JsonPointer.Unescape(place.Pointer[(place.Pointer.LastIndexOf('/') + 1)..]), place.Value is { } value ? CellPlaces.Shown(value) : null);
    }

    private ImportRow RowOf(ReadRow row, IReadOnlyList<TableColumn?> columns, IReadOnlyList<TableColumn> present)
    {
        var (cells, stray) = SheetHeader.CellsOf(row, columns);
        var pointer = $"/{row.Number}";
        var faults = new List<Fault>();
        var body = RowObject.Read(present, cells, row.Pointer, pointer, _places, faults);
        if (body[ImportRow.ReferenceMember] is JsonArray { Count: > 1 }) faults.Add(Fault.Of($"{pointer}{ImportRow.ReferencePointer}", "tooMany", 1));
        foreach (var fault in stray) _places.Put($"{pointer}{Stray(fault)}", fault.Pointer);
        return new()
        {
            Number = row.Number,
            Place = row.Pointer,
            Pointer = pointer,
            Body = body,
            Faults = [.. stray.Select(f => f with { Pointer = Stray(f) }), .. faults.Select(f => f with { Pointer = f.Pointer[pointer.Length..] })],
            Blank = [.. present.Where(c => c.Path is not null && !cells.ContainsKey(c.Key)).Select(c => c.Steps)],
        };
    }

    private static string Stray(Fault fault) => $"/column{fault.Pointer[fault.Pointer.LastIndexOf('/')..]}";
}

/// <summary>A row of a file.</summary>
internal sealed record ImportRow
{
    public const string ReferenceMember = "externalReferences";

    public const string ReferencePointer = $"/{ReferenceMember}";

    /// <summary>As a spreadsheet numbers it.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required string Place { get; init; }

    /// <summary>Before the pointers into its body, where the places of all rows are kept.</summary>
    public required string Pointer { get; init; }

    /// <summary>What its cells say.</summary>
    public required JsonObject Body { get; init; }

    /// <summary>What is wrong with its cells; the pointers are into the body.</summary>
    public required List<Fault> Faults { get; init; }

    /// <summary>The members whose cells are blank.</summary>
    public required List<IReadOnlyList<string>> Blank { get; init; }

    /// <summary>What another system calls the resource; null where the row does not say.</summary>
    public (string System, string Id)? Reference => Body[ReferenceMember]?[0] is { } reference ? ((string)reference["system"]!, (string)reference["id"]!) : null;

    /// <summary>Takes a member away that cannot be read, and says why.</summary>
    public void Refuse(string member, Fault fault)
    {
        Body.Remove(member);
        Faults.Add(fault);
    }

    /// <summary>Takes members away that are none of the body: what they say stands elsewhere in it.</summary>
    public void Forget(params IReadOnlyCollection<string> members)
    {
        foreach (var member in members) Body.Remove(member);
        Blank.RemoveAll(path => members.Contains(path[0]));
    }

    /// <summary>What the row says, as the body of a request; one that is read may be altered.</summary>
    public JsonObject ToBody() => (JsonObject)Body.DeepClone();

    /// <summary>What the row says, as a merge patch: a blank cell takes away what was there. By its reference the resource was found, and what others call it stays.</summary>
    public JsonObject ToPatch()
    {
        var patch = ToBody();
        foreach (var member in Blank) RowObject.Set(patch, member, null);
        patch.Remove(ReferenceMember);
        return patch;
    }
}
