using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Conventions.Successions;

/// <summary>Why a perimeter was carried over, in the language of the institution, as the change log has it.</summary>
internal static class SuccessionReason
{
    /// <summary>How many are named on a day; the change log has room for 2,000 characters, and the document names all.</summary>
    private const int Most = 10;

    /// <summary>The days that are told.</summary>
    private const int Days = 3;

    /// <summary>As in <c>Fusion de communes au 2025-01-01 : commune-93059 → commune-93066</c>.</summary>
    public static string Of(IEnumerable<CommuneSuccession> successions)
    {
        var days = successions.GroupBy(s => (s.EffectiveOn, IsCode: s.Kind is MovementKind.RecodedByDepartement or MovementKind.RecodedBySeat)).ToArray();
        return string.Join(" ; ", days.Take(Days).Select(day => Told(day.Key.EffectiveOn, day.Key.IsCode, [.. day]))) + (days.Length > Days ? " ; …" : "");
    }

    private static string Told(DateOnly on, bool isCode, IReadOnlyList<CommuneSuccession> communes) =>
        $"{(isCode ? "Changement de code" : "Fusion")} de communes au {on:yyyy-MM-dd} : {string.Join(", ", communes.Take(Most).Select(s => $"{s.Commune} → {s.Successor}"))}"
        + (communes.Count > Most ? $" et {communes.Count - Most} autre(s)" : "");
}
