using Ctg.Domain;

namespace Ctg.Api.Http.Tables;

/// <summary>A place in a file: a cell, a row, or a sheet.</summary>
/// <param name="Pointer">Sheet, row, column.</param>
internal sealed record CellPlace(string Pointer)
{
    private const int MaximumShown = 100;

    /// <summary>Null for a sheet.</summary>
    public ReadRow? Row { get; private init; }

    /// <summary>Null for a row as a whole.</summary>
    public string? Column { get; private init; }

    /// <summary>As much of what stands there as is told; null for nothing.</summary>
    public string? Value { get; private init; }

    public static CellPlace Of(ReadRow row) => new(row.Pointer) { Row = row };

    public static CellPlace Of(ReadRow row, string column, string? value = null) =>
        new($"{row.Pointer}/{JsonPointer.Escape(column)}") { Row = row, Column = column, Value = value?.Length > MaximumShown ? $"{value[..MaximumShown]}…" : value };
}

/// <summary>What is wrong with a cell that is no member of a body.</summary>
internal sealed record CellFault(CellPlace Place, Fault Fault)
{
    public static CellFault Of(ReadRow row, string column, ReadCell? cell, string code, params object?[] values)
    {
        var place = CellPlace.Of(row, column, cell?.Text);
        return new(place, Fault.Of(place.Pointer, code, values));
    }
}

/// <summary>Where each member of a body that was read from a file stands there, so that what is wrong with it is told at the cell.</summary>
internal sealed class CellPlaces
{
    private readonly Dictionary<string, CellPlace> _places = new(StringComparer.Ordinal);

    /// <param name="member">The pointer into the body.</param>
    /// <param name="place">Where it stands.</param>
    public void Put(string member, CellPlace place) => _places[member] = place;

    /// <summary>A fault that is no member's, told at its place all the same.</summary>
    public Fault Put(CellFault fault)
    {
        Put(fault.Fault.Pointer, fault.Place);
        return fault.Fault;
    }

    /// <summary>The fault at the place of the member, or of what it is a part of, with the value that stands there.</summary>
    public Fault Translate(Fault fault) => Find(fault.Pointer) is { } place
        ? new(place.Pointer, fault.Code, place.Value is { } value ? With(value, fault.Message) : fault.Message)
        : fault;

    /// <summary>The place of a member, or of what it is a part of; null where it stands nowhere.</summary>
    public CellPlace? Find(string member)
    {
        CellPlace? place;
        while (!_places.TryGetValue(member, out place) && member.Length > 0) member = member[..member.LastIndexOf('/')];
        return place;
    }

    private static Text With(string value, Text message) => new($"« {value} » : {message.French}", $"'{value}': {message.English}");
}
