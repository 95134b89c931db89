using System.Text.Json.Nodes;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;

namespace Ctg.Api.Imports;

/// <summary>A resource of a file, as the JSON that a caller would send: a row, or several that stand for it together.</summary>
internal sealed record ImportRow
{
    public const string ReferenceMember = "externalReferences";

    /// <summary>Its row; of several the first.</summary>
    public required ReadRow Row { get; init; }

    /// <summary>Where the members of its body stand in the file.</summary>
    public required CellPlaces Places { get; init; }

    /// <summary>What its cells say.</summary>
    public required JsonObject Body { get; init; }

    /// <summary>What is wrong with its cells; the pointers are into the body.</summary>
    public required List<Fault> Faults { get; init; }

    /// <summary>The members whose cells are blank.</summary>
    public List<IReadOnlyList<string>> Blank { get; init; } = [];

    /// <summary>The member in which it is told what other systems call it.</summary>
    public string ReferencePointer { get; init; } = $"/{ReferenceMember}";

    /// <summary>What another system calls the resource; null where the file does not say.</summary>
    public (string System, string Id)? Reference { get; init; }

    /// <summary>A row that says all of its resource.</summary>
    /// <param name="row">As it was read.</param>
    /// <param name="columns">For each place the column that stands there.</param>
    public static ImportRow Read(ReadRow row, IReadOnlyList<TableColumn?> columns)
    {
        var (cells, stray) = SheetHeader.CellsOf(row, columns);
        var (places, faults) = (new CellPlaces(), new List<Fault>());
        TableColumn[] present = [.. columns.OfType<TableColumn>()];
        var body = RowObject.Read(present, cells, row, "", places, faults);
        if (body[ReferenceMember] is JsonArray { Count: > 1 }) faults.Add(Fault.Of($"/{ReferenceMember}", "tooMany", 1));
        return new()
        {
            Row = row,
            Places = places,
            Body = body,
            Faults = [.. stray.Select(places.Put), .. faults],
            Blank = [.. present.Where(c => c.Path is not null && !cells.ContainsKey(c.Key)).Select(c => c.Steps)],
            Reference = ReferenceOf(body),
        };
    }

    /// <summary>The first reference of an object that was read; null where it has none.</summary>
    public static (string System, string Id)? ReferenceOf(JsonObject body) =>
        body[ReferenceMember]?[0] is { } reference ? ((string)reference["system"]!, (string)reference["id"]!) : null;

    /// <summary>Where a fault is told; the row where it is about no cell.</summary>
    public CellPlace PlaceOf(Fault fault) => Places.Find(fault.Pointer) ?? CellPlace.Of(Row);

    /// <summary>Has a member that no cell holds told at the cells of another.</summary>
    public void Place(string member, string like)
    {
        if (Places.Find(like) is { } place) Places.Put(member, place);
    }

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
