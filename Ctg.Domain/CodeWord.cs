namespace Ctg.Domain;

/// <summary>Values of enumerations as keys and identities write them.</summary>
internal static class CodeWord
{
    /// <summary>The camelCase word, as in <c>communeDeleguee</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.Of[value];

    // Every key of a territory that is written has one: it is made once.
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().ToDictionary(value => value, value => Word(value.ToString()));

        private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
    }
}
