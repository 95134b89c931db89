using System.Globalization;
using Ctg.Benchmarks.Load;

namespace Ctg.Benchmarks;

/// <summary>The figures as they are printed.</summary>
internal static class Table
{
    public static void Head() => Row("Scenario", "service/s", "ceiling/s", "ratio", "target", "plain/s", "ratio", "bytes");

    public static void Row(Scenario scenario, Comparison figures, int bytes) => Row(
        scenario.Name,
        Text(figures.PerSecond[0], "N0"),
        Text(figures.PerSecond[1], "N0"),
        Text(figures.Ratios[1], "0.000"),
        scenario.Target is { } target ? $">= {Text(target, "0.00")} {(figures.Ratios[1] >= target ? "met" : "MISSED")}" : "",
        scenario.HasPlain ? Text(figures.PerSecond[2], "N0") : "",
        scenario.HasPlain ? Text(figures.Ratios[2], "0.000") : "",
        Text(bytes, "N0"));

    /// <param name="what">What was measured.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="limit">What it should be under.</param>
    /// <param name="unit">Of both.</param>
    public static void Line(string what, double figure, double limit, string unit) => Console.WriteLine(
        $"{what}: {Text(figure, "0.0")} {unit} (target under {Text(limit, "0")} {unit}: {(figure < limit ? "met" : "MISSED")})");

    private static void Row(string name, string service, string ceiling, string ratio, string target, string plain, string ofPlain, string bytes) =>
        Console.WriteLine($"{name,-48} {service,10} {ceiling,10} {ratio,7} {target,-15} {plain,10} {ofPlain,7} {bytes,8}");

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
