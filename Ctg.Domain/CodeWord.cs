namespace Ctg.Domain;

/// <summary>Values of enumerations as keys and identities write them.</summary>
internal static class CodeWord
{
    /// <summary>The camelCase word, as in <c>communeDeleguee</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
