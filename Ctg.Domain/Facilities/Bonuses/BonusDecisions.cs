namespace Ctg.Domain.Facilities.Bonuses;

/// <summary>Recording the lines of a file: all of them or, where one is refused, none.</summary>
public static class BonusDecisions
{
    /// <param name="rows">Each with its facility; no line of a facility twice.</param>
    /// <param name="reason">Why lines that are known are corrected.</param>
    /// <param name="surroundings">Of facilities, by their ids; one that is left out has none.</param>
    public static Decision<BonusImport> Import(IReadOnlyList<ImportedBonus> rows, string? reason, IReadOnlyDictionary<Guid, BonusSurroundings> surroundings)
    {
        var refusals = new List<Refusal>();
        var (changed, added, corrected) = (new List<Facility>(), 0, 0);
        foreach (var ofFacility in rows.GroupBy(r => r.Facility.Id))
        {
            var facility = ofFacility.First().Facility;
            var lines = facility.Bonuses.ToDictionary(b => b.Line());
            var news = ofFacility.Where(r => lines.GetValueOrDefault(r.Bonus.Line()) != r.Bonus).ToArray();
            if (news.Length == 0) continue;
            foreach (var (pointer, _, bonus) in news)
            {
                refusals.AddRange(BonusRules.Open(facility, bonus, pointer));
                refusals.AddRange(BonusRules.Qualifies(facility, bonus, surroundings.GetValueOrDefault(facility.Id, BonusSurroundings.None), pointer));
                if (lines.TryGetValue(bonus.Line(), out var before)) refusals.AddRange(BonusRules.Reason(before, bonus, reason, pointer));
                if (before is null) added++;
                else corrected++;
                lines[bonus.Line()] = bonus;
            }
            if (lines.Count > BonusRules.MostLines)
                refusals.Add(new(Rules.BonusRoom, $"{news[^1].Pointer}/internalId", new(
                    $"Un équipement a au plus {BonusRules.MostLines} lignes.", $"A facility has at most {BonusRules.MostLines} lines.")));
            changed.Add(facility with { Version = facility.Version + 1, Bonuses = [.. lines.Values.OrderBy(b => b.Year).ThenBy(b => b.Kind).ThenBy(b => b.Nature, StringComparer.Ordinal)] });
        }
        return Decision<BonusImport>.Of(new(changed, added, corrected, rows.Count - added - corrected), refusals);
    }
}

/// <summary>A row of a file, read.</summary>
/// <param name="Pointer">Of the row.</param>
/// <param name="Facility">As it is before.</param>
/// <param name="Bonus">What the row says.</param>
public sealed record ImportedBonus(string Pointer, Facility Facility, Bonus Bonus);

/// <summary>What a file changes.</summary>
/// <param name="Changed">The facilities that change, as they are then.</param>
/// <param name="Added">How many lines are new.</param>
/// <param name="Corrected">How many lines were known and say something else.</param>
/// <param name="Unchanged">How many lines were known as they are.</param>
public sealed record BonusImport(IReadOnlyList<Facility> Changed, int Added, int Corrected, int Unchanged);
