namespace Ctg.Domain;

internal static class EnumWords
{
    /// <summary>The code of an enum value, as messages name it: <c>inProgress</c>.</summary>
    public static string Word(this Enum value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
