using Ctg.Domain;

namespace Ctg.Api.Http.Tables;

/// <summary>Where each member of a body that was read from a file stands there, so that what is wrong with it is told at the cell.</summary>
internal sealed class CellPlaces
{
    private const int MaximumShown = 100;

    private readonly Dictionary<string, (string Pointer, string? Value)> _places = new(StringComparer.Ordinal);

    /// <param name="member">The pointer into the body.</param>
    /// <param name="place">The pointer into the file: sheet, row, column.</param>
    /// <param name="value">What stands there.</param>
    public void Put(string member, string place, string? value = null) => _places[member] = (place, value);

    /// <summary>The fault at the place of the member, or of what it is a part of, with the value that stands there.</summary>
    public Fault Translate(Fault fault) => Find(fault.Pointer) is { } place
        ? new(place.Pointer, fault.Code, place.Value is { } value ? With(Shown(value), fault.Message) : fault.Message)
        : fault;

    /// <summary>The place of a member, or of what it is a part of; null where it stands nowhere.</summary>
    public (string Pointer, string? Value)? Find(string member)
    {
        for (; member.Length > 0; member = member[..member.LastIndexOf('/')])
        {
            if (_places.TryGetValue(member, out var place)) return place;
        }
        return null;
    }

    private static Text With(string value, Text message) => new($"« {value} » : {message.French}", $"'{value}': {message.English}");

    /// <summary>As much of a value as is told.</summary>
    public static string Shown(string value) => value.Length <= MaximumShown ? value : $"{value[..MaximumShown]}…";
}
