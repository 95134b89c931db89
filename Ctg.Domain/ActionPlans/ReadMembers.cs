using System.Globalization;

namespace Ctg.Domain.ActionPlans;

/// <summary>Lists that are read and not written, told as text: to be compared, and shown where they are other.</summary>
public static class ReadMembers
{
    public static string All<T>(IEnumerable<T> items, Func<T, string> told) => $"[{string.Join("; ", items.Select(told))}]";

    public static string Edition(int? number, DateOnly? adoptedOn, string? decision, int? version) => Told(number, adoptedOn, decision, version);

    public static string Share(Guid? planId, Guid? conventionId, DateOnly? since, string? axis, int? progress, string? note) => Told(planId, conventionId, since, axis, progress, note);

    private static string Told(params object?[] values) => string.Join(", ", values.Select(v => v is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : v));
}
