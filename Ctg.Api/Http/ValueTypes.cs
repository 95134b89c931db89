using System.Text.Json;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Territories;

namespace Ctg.Api.Http;

/// <summary>How single values are written in bodies and queries, for those who wrote them otherwise.</summary>
internal static class ValueTypes
{
    /// <returns>An example of the form, and the JSON kind that carries it.</returns>
    public static (string Form, JsonValueKind Kind) Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(bool)) return ("true", JsonValueKind.True);
        if (type == typeof(int) || type == typeof(long)) return ("1", JsonValueKind.Number);
        if (type == typeof(decimal)) return ("12.5", JsonValueKind.Number);
        if (type == typeof(Amount)) return ($"0.00 … {Amount.Maximum}", JsonValueKind.Number);
        if (type == typeof(Fte)) return ($"0.00 … {Fte.Maximum}", JsonValueKind.Number);
        if (type == typeof(DateOnly)) return ("2024-01-31", JsonValueKind.String);
        if (type == typeof(DateTimeOffset)) return ("2024-01-31T12:00:00Z", JsonValueKind.String);
        if (type == typeof(Guid)) return ("0198c2f4-7d1e-7c3a-9b2f-3e5a6d7c8b90", JsonValueKind.String);
        if (type == typeof(MeasurePeriod)) return ("2025-H1", JsonValueKind.String);
        if (type == typeof(TerritoryKey)) return ("commune-91228", JsonValueKind.String);
        return (type.IsEnum ? Codes(type) : "", JsonValueKind.String);
    }

    /// <summary>The first and the last date that a caller may write: nothing here is older or later, and a day more or a year is still a date.</summary>
    public static readonly (DateOnly First, DateOnly Last) Dates = (new(1900, 1, 1), new(2199, 12, 31));

    /// <summary>The fault of a value that was read and lies outside what a caller may write; null where it does not.</summary>
    public static Fault? OutOfRange(string pointer, object? value) => value is DateOnly date && (date < Dates.First || date > Dates.Last)
        ? Fault.Of(pointer, "outOfRange", $"{Dates.First:yyyy-MM-dd}", $"{Dates.Last:yyyy-MM-dd}")
        : null;

    /// <summary>The fault of a value of the right kind that cannot be read.</summary>
    public static Fault Unreadable(string pointer, Type type, string form) =>
        Fault.Of(pointer, (Nullable.GetUnderlyingType(type) ?? type).IsEnum ? "unknownCode" : "wrongFormat", form);

    private static string Codes(Type type) => string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));
}
