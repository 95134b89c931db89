namespace Ctg.Tests.Domain.Properties;

/// <summary>Choices that follow from a number: the same number makes the same choices.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Percent(int chance) => _random.Next(100) < chance;

    public int Below(int limit) => _random.Next(limit);

    public T Of<T>(params IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>Each item with the same chance.</summary>
    public T[] Some<T>(IEnumerable<T> items, int chance = 50) => [.. items.Where(_ => Percent(chance))];

    public DateOnly Day(DateOnly from, DateOnly until) => from.AddDays(_random.Next(until.DayNumber - from.DayNumber + 1));

    public Guid Id()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
