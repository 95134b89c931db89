namespace Ctg.Domain;

/// <summary>The nine-digit number of a French organisation, and the fourteen-digit one of an establishment of it (INV-23).</summary>
public static class Siren
{
    public const int Length = 9;
    public const int SiretLength = 14;

    /// <summary>Whether the text is nine digits whose Luhn sum is a multiple of ten.</summary>
    public static bool IsValid(string? text) => text is { Length: Length } && IsLuhn(text);

    /// <summary>Whether the text is fourteen such digits.</summary>
    public static bool IsSiret(string? text) => text is { Length: SiretLength } && IsLuhn(text);

    private static bool IsLuhn(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((text.Length - i) % 2 == 0) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    /// <summary>What refuses a SIRET that is given and is none (INV-23).</summary>
    internal static IEnumerable<Refusal> SiretRefusals(string? siret, string pointer)
    {
        if (siret is not null && !IsSiret(siret))
            yield return new(Rules.Siren, pointer, new(
                "Un SIRET a quatorze chiffres, dont une clé de contrôle : celui-ci est faux.",
                "A SIRET has fourteen digits, one of them a check digit: this one is wrong."));
    }

    /// <summary>What refuses a number that is given and is none (INV-23).</summary>
    internal static IEnumerable<Refusal> Refusals(string? siren, string pointer)
    {
        if (siren is not null && !IsValid(siren))
            yield return new(Rules.Siren, pointer, new(
                "Un SIREN a neuf chiffres, dont une clé de contrôle : celui-ci est faux.",
                "A SIREN has nine digits, one of them a check digit: this one is wrong."));
    }
}
