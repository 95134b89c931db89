using System.Globalization;

namespace Ctg.Domain;

/// <summary>Working time in full-time equivalents, exact to the hundredth and never negative.</summary>
public readonly record struct Fte
{
    public static readonly Fte Maximum = new(99_999);

    public static readonly Fte FullTime = new(100);

    private Fte(int hundredths) => Hundredths = hundredths;

    public int Hundredths { get; }

    /// <summary>With two decimals, always: 0.50.</summary>
    public decimal Value => Hundredths * 0.01m;

    public static Fte OfHundredths(int hundredths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hundredths);
        return new Fte(hundredths);
    }

    /// <summary>Whether the number is one: whole hundredths, from 0 to <see cref="Maximum"/>.</summary>
    public static bool TryOf(decimal value, out Fte fte)
    {
        var isFte = value >= 0 && value <= Maximum.Value && decimal.IsInteger(value * 100);
        fte = isFte ? new Fte((int)(value * 100)) : default;
        return isFte;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
