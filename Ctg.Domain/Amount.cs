using System.Globalization;

namespace Ctg.Domain;

/// <summary>An amount of money in euros, exact to the cent and never negative.</summary>
public readonly record struct Amount
{
    public static readonly Amount Maximum = new(99_999_999_999_999);

    private Amount(long cents) => Cents = cents;

    public long Cents { get; }

    /// <summary>With two decimals, always: 125000.10.</summary>
    public decimal Euros => Cents * 0.01m;

    /// <summary>Whether the number is an amount: whole cents, from 0 to <see cref="Maximum"/>.</summary>
    public static bool TryOf(decimal euros, out Amount amount)
    {
        var isAmount = euros >= 0 && euros <= Maximum.Euros && decimal.IsInteger(euros * 100);
        amount = isAmount ? new Amount((long)(euros * 100)) : default;
        return isAmount;
    }

    /// <summary>A sum of amounts, as the database makes it.</summary>
    public static Amount OfCents(long cents) => cents >= 0 ? new(cents) : throw new ArgumentOutOfRangeException(nameof(cents));

    public static Amount operator +(Amount left, Amount right) => new(left.Cents + right.Cents);

    public static Amount Sum(IEnumerable<Amount> amounts) => new(amounts.Sum(a => a.Cents));

    public override string ToString() => Euros.ToString(CultureInfo.InvariantCulture);
}
