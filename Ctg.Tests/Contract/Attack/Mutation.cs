namespace Ctg.Tests.Contract.Attack;

/// <summary>A body that differs from a right one in one place.</summary>
/// <param name="Pointer">Where.</param>
/// <param name="What">What stands there.</param>
/// <param name="Json">The body.</param>
public sealed record Mutation(string Pointer, string What, string Json)
{
    public override string ToString() => $"{(Pointer.Length == 0 ? "/" : Pointer)} is {(What.Length > 60 ? $"{What[..60]}… ({What.Length} characters)" : What)}";
}
