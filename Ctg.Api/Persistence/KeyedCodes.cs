using System.Text.Json;

namespace Ctg.Api.Persistence;

/// <summary>Codes that belong to an aggregate: its themes, its Caf, its communes.</summary>
internal static class KeyedCodes
{
    public static readonly RowType<(long Owner, string Code)> Type = new("key_code_rows",
        RowColumn<(long Owner, string Code)>.BigInt("owner_key", r => r.Owner),
        RowColumn<(long Owner, string Code)>.Text("code", 30, r => r.Code));

    /// <summary>An enumeration's value as the database and the JSON have it.</summary>
    public static string Code<T>(this T value)
        where T : struct, Enum => Codes<T>.Of[value];

    /// <summary>The value that a code stands for.</summary>
    public static T Value<T>(string code)
        where T : struct, Enum => Codes<T>.Values[code];

    /// <summary>The value that a code stands for, where it stands for one.</summary>
    public static bool TryValue<T>(string code, out T value)
        where T : struct, Enum => Codes<T>.Values.TryGetValue(code, out value);

    private static class Codes<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

        public static readonly Dictionary<string, T> Values = Of.ToDictionary(c => c.Value, c => c.Key, StringComparer.Ordinal);
    }
}
