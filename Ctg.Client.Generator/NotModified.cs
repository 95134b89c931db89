using System.Text.RegularExpressions;

namespace Ctg.Client.Generator;

/// <summary>The generator throws for every status but success. That what was read is still as it was is an answer, and no failure.</summary>
internal static partial class NotModified
{
    /// <summary>Within each method that answers with an entity tag, 304 returns where it threw.</summary>
    public static string Apply(string code) => Method().Replace(code, method => Failure().Replace(
        method.Value, $"return new CtgResponse<{method.Groups["type"].Value}>(status_, headers_, default!);"));

    [GeneratedRegex(@"public virtual async System\.Threading\.Tasks\.Task<CtgResponse<(?<type>[^>]+)>>.*?(?=public virtual async |\z)", RegexOptions.Singleline)]
    private static partial Regex Method();

    [GeneratedRegex(@"throw new CtgException\(""Not modified\."", [^;]*;")]
    private static partial Regex Failure();
}
