namespace Ctg.Benchmarks;

/// <summary>The measurement would be worth nothing; the message says why.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
