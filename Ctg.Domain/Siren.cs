namespace Ctg.Domain;

/// <summary>The nine-digit number of a French organisation (INV-23).</summary>
public static class Siren
{
    public const int Length = 9;

    /// <summary>Whether the text is nine digits whose Luhn sum is a multiple of ten.</summary>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: Length } || !text.All(char.IsAsciiDigit)) return false;
        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            var digit = text[i] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
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
