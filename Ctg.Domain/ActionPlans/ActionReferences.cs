namespace Ctg.Domain.ActionPlans;

/// <summary>Where a new action stands in its plan.</summary>
/// <param name="Id">Of the action.</param>
/// <param name="Reference">Its own, or the next that the plan gives.</param>
/// <param name="Number">How many actions the plan has with it.</param>
public sealed record NewPlace(Guid Id, string Reference, int Number)
{
    /// <summary>The place after the actions of a plan.</summary>
    /// <param name="id">Of the action.</param>
    /// <param name="references">Those of all actions of the plan.</param>
    public static NewPlace After(Guid id, IReadOnlyCollection<string> references) => new(id, ActionReferences.Next(references), references.Count + 1);
}

/// <summary>The references of the actions of a plan: the plan's own, or <c>F-012</c> and the like, which it gives in turn.</summary>
public static class ActionReferences
{
    public const string Pattern = "^[A-Za-z0-9.-]{1,20}$";

    private const string Prefix = "F-";
    private const int MaximumDigits = 9;

    /// <summary>A plan has no two that differ by their case alone.</summary>
    public static readonly StringComparer Comparer = StringComparer.OrdinalIgnoreCase;

    /// <summary>The one above the highest number in use.</summary>
    public static string Next(IReadOnlyCollection<string> used)
    {
        var taken = used.ToHashSet(Comparer);
        var number = taken.Select(NumberOf).DefaultIfEmpty().Max() + 1;
        while (taken.Contains(Of(number))) number++;
        return Of(number);
    }

    private static string Of(long number) => $"{Prefix}{number:000}";

    /// <summary>0 for a reference without a number, or with one that nobody counts up to.</summary>
    private static long NumberOf(string reference) =>
        reference.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && reference[Prefix.Length..] is { Length: > 0 and <= MaximumDigits } digits && digits.All(char.IsAsciiDigit)
            ? long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : 0;
}
