namespace Ctg.Tests.Domain.Properties;

/// <summary>What random tests start from: <c>CTG_TEST_SEED</c>, an integer, or a number of their own, with which they are the same on every run.</summary>
internal static class TestSeed
{
    public static ulong Or(ulong usual) => ulong.TryParse(Environment.GetEnvironmentVariable("CTG_TEST_SEED"), out var seed) ? seed : usual;
}
