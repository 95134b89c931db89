using System.Diagnostics.CodeAnalysis;
using Ctg.Domain.Organisations;

namespace Ctg.Domain.Territories;

/// <summary>
/// The key that people can read: type and code, as in <c>commune-91228</c> or <c>epci-200059228</c>. The type is part of it because a code
/// can be a commune and a delegated commune at once (01015).
/// </summary>
public readonly record struct TerritoryKey : IParsable<TerritoryKey>
{
    private static readonly Dictionary<string, TerritoryType>.AlternateLookup<ReadOnlySpan<char>> Types =
        Enum.GetValues<TerritoryType>().ToDictionary(CodeWord.Of, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public TerritoryKey(TerritoryType type, string code)
    {
        if (!HasValidCode(type, code)) throw new ArgumentException($"'{code}' is not a code of {type}.", nameof(code));
        (Type, Code) = (type, code);
    }

    public TerritoryType Type { get; private init; }

    /// <summary>Insee code, SIREN for an EPCI, EPT or syndicat, or the code of a Caf; null only in the default value.</summary>
    public string Code { get; private init; }

    public static TerritoryKey Commune(string code) => new(TerritoryType.Commune, code);

    public static TerritoryKey Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException($"'{s}' is not a territory key.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TerritoryKey result)
    {
        result = default;
        var dash = s?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash >= 0 && Types.TryGetValue(s.AsSpan(0, dash), out var type) && TryOf(type, s![(dash + 1)..], out result);
    }

    /// <summary>The key of a code, where a territory of the type can bear it.</summary>
    public static bool TryOf(TerritoryType type, string code, out TerritoryKey result)
    {
        var isValid = HasValidCode(type, code);
        result = isValid ? new TerritoryKey { Type = type, Code = code } : default;
        return isValid;
    }

    public override string ToString() => Code is null ? "" : $"{CodeWord.Of(Type)}-{Code}";

    // What is generated for a record asks a comparer for each member; a register of all territories asks some million times.
    public bool Equals(TerritoryKey other) => Type == other.Type && string.Equals(Code, other.Code, StringComparison.Ordinal);

    public override int GetHashCode() => Code is null ? 0 : Code.GetHashCode(StringComparison.Ordinal) ^ (int)Type;

    /// <summary>A SIREN for an EPCI, EPT or syndicat (INV-23), for a Caf its code; otherwise two to five digits, or 2A and 2B for Corsica.</summary>
    private static bool HasValidCode(TerritoryType type, string code) => type switch
    {
        TerritoryType.Epci or TerritoryType.Ept or TerritoryType.Syndicat => Siren.IsValid(code),
        TerritoryType.Caf => CafCode.IsValid(code),
        TerritoryType.Departement or TerritoryType.Region => code.Length is 2 or 3 && IsInsee(code),
        _ => code.Length == 5 && IsInsee(code),
    };

    private static bool IsInsee(string code) =>
        char.IsAsciiDigit(code[0]) && (char.IsAsciiDigit(code[1]) || (code[0] == '2' && code[1] is 'A' or 'B')) && !code.AsSpan(2).ContainsAnyExceptInRange('0', '9');
}
