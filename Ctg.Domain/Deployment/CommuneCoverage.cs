using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Deployment;

/// <summary>The days on which a convention covers a commune, or is planned to while it is not signed.</summary>
/// <param name="Line">The place of the commune in the perimeter, from 0.</param>
/// <param name="Commune">The commune.</param>
/// <param name="From">The later of the start of the convention and the commune's own first day in it.</param>
/// <param name="Until">The earlier of the convention's last day and the commune's own.</param>
public readonly record struct CommuneCoverage(int Line, TerritoryKey Commune, DateOnly From, DateOnly Until)
{
    /// <summary>Of each commune of the perimeter that has a day; none of a convention that was abandoned. A date that is not planned is the last there is.</summary>
    public static IEnumerable<CommuneCoverage> Of(Convention convention)
    {
        if (convention.Stage == Stage.Abandoned) return [];
        var (start, last) = (convention.StartDate ?? DateOnly.MaxValue, convention.LastDay() ?? DateOnly.MaxValue);
        return convention.Perimeter.Communes
            .Select((c, line) => new CommuneCoverage(line, c.Territory, c.From > start ? c.From.Value : start, c.Until < last ? c.Until.Value : last))
            .Where(c => c.From <= c.Until);
    }
}
