using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Ctg.Domain.ActionPlans;

/// <summary>A year, half, quarter or month, as in <c>2025</c>, <c>2025-H1</c>, <c>2025-Q3</c>, <c>2025-06</c>.</summary>
public readonly partial record struct MeasurePeriod : IParsable<MeasurePeriod>
{
    public const string Pattern = "^(?<year>(19|2[01])[0-9]{2})(-(?<part>H[12]|Q[1-4]|0[1-9]|1[0-2]))?$";

    private MeasurePeriod(string text, DateOnly firstDay, int months) => (Text, FirstDay, LastDay) = (text, firstDay, firstDay.AddMonths(months).AddDays(-1));

    public string Text { get; }

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    public static MeasurePeriod Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var period) ? period : throw new FormatException($"{s} is no period.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeasurePeriod result)
    {
        result = default;
        if (s is null || Form().Match(s) is not { Success: true } match || match.Length != s.Length) return false;
        var (first, months) = match.Groups["part"].Value switch
        {
            "" => (1, 12),
            ['H', var half] => (((half - '1') * 6) + 1, 6),
            ['Q', var quarter] => (((quarter - '1') * 3) + 1, 3),
            var month => (int.Parse(month, CultureInfo.InvariantCulture), 1),
        };
        result = new(s, new DateOnly(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), first, 1), months);
        return true;
    }

    public override string ToString() => Text;

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
