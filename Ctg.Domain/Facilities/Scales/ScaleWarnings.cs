using System.Globalization;
using Ctg.Domain.Facilities.Bonuses;

namespace Ctg.Domain.Facilities.Scales;

/// <summary>Amounts that lie outside the scale of their year are told, never refused: the service does not know every criterion.</summary>
public static class ScaleWarnings
{
    /// <param name="type">Of the facility.</param>
    /// <param name="bonus">A line of it.</param>
    /// <param name="scales">Of all years and types; those of the line are looked for in it.</param>
    /// <param name="pointer">Of the line.</param>
    public static IEnumerable<Refusal> Of(FacilityType type, Bonus bonus, ILookup<(int Year, FacilityType Type), BonusScale> scales, string pointer)
    {
        if (bonus is not { Kind: BonusKind.BonusTerritoire, Nature: null }) yield break;
        var known = scales[(bonus.Year, type)].Where(s => s.Unit == bonus.Unit).ToArray();
        (decimal Quantity, ScaleKind Kind)[] parts =
            [.. new[] { (bonus.ExistingQuantity ?? 0, ScaleKind.Existing), (bonus.NewQuantity ?? 0, ScaleKind.New) }.Where(p => p.Item1 > 0)];
        // Of what is granted at once for two parts, one without a scale leaves the sum open.
        if (parts.Length == 0 || parts.Any(p => known.All(s => s.Kind != p.Kind))) yield break;
        var least = parts.Sum(p => p.Quantity * known.Where(s => s.Kind == p.Kind).Min(s => s.Minimum));
        var most = parts.Sum(p => p.Quantity * known.Where(s => s.Kind == p.Kind).Max(s => s.Maximum));
        if (bonus.Amount.Euros < Math.Floor(least * 100) / 100 || bonus.Amount.Euros > Math.Ceiling(most * 100) / 100)
            yield return new(Rules.BonusScale, $"{pointer}/amount", new(
                $"Le barème {bonus.Year} donne de {Text(least)} à {Text(most)} euros pour ces quantités.",
                $"For these quantities, the scale of {bonus.Year} gives from {Text(least)} to {Text(most)} euros."));
    }

    private static string Text(decimal euros) => euros.ToString("0.00", CultureInfo.InvariantCulture);
}
