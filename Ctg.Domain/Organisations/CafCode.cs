namespace Ctg.Domain.Organisations;

/// <summary>The code of a Caf: two to five digits or capitals. The official list is not published, so no code is refused for being unknown.</summary>
public static class CafCode
{
    public const string Pattern = "^[0-9A-Z]{2,5}$";

    public static bool IsValid(string text) => text.Length is >= 2 and <= 5 && text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));
}
