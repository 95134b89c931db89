using Ctg.Api.Territories.Import;
using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Composed;

/// <summary>Communes that two territories have at once, where a commune has but one of the kind at a time.</summary>
internal static class SharedCommunes
{
    /// <summary>Holds the rows of a file against each other, and against what the register has that the file does not name.</summary>
    public static void AddFaults(
        IReadOnlyList<(RowPlace Place, TerritoryKey Key, Member Member)> rows, IReadOnlyList<ComposedTerritory> others, LandRegister register, ImportFaults faults)
    {
        var claims = others.SelectMany(o => o.Members.SelectMany(m => ClaimsOf(o.Key, null, m, register))).Concat(rows.SelectMany(r => ClaimsOf(r.Key, r.Place, r.Member, register)));
        foreach (var shared in Of(claims).GroupBy(s => (Own: s.Second.Place!.Value, s.First.Key, s.First.Place)))
        {
            var first = shared.OrderBy(s => s.Period.From).ThenBy(s => register.KeyOf(s.First.Commune.Id).Code, StringComparer.Ordinal).First();
            var communes = shared.Select(s => s.First.Commune.Id).Distinct().Count();
            faults.Add(shared.Key.Own, "member",
                $"{register.KeyOf(first.First.Commune.Id)}{(communes == 1 ? " is" : $" and {communes - 1} more are")} of {shared.Key.Key}"
                + $"{(shared.Key.Place is { } place ? $" by row {place.Row}" : "")} too, from {first.Period.From:yyyy-MM-dd} on: a commune has one at a time");
        }
    }

    /// <summary>A line for each commune that is in two of the expanded territories at once.</summary>
    public static IReadOnlyList<string> Told(IEnumerable<Expansion> expanded, LandRegister register) =>
    [
        .. Of(expanded.SelectMany(e => e.Communes.Select(c => new Claim(e.Key, null, c))))
            .Select(s => $"of two at once: {register.KeyOf(s.First.Commune.Id)}, of {s.First.Key} and {s.Second.Key} from {s.Period.From:yyyy-MM-dd} on; a file has to say whose it is")
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<Claim> ClaimsOf(TerritoryKey key, RowPlace? place, Member member, LandRegister register) =>
        register.Communes(register.Of(member.Id, member.Period)).Select(commune => new Claim(key, place, commune));

    /// <summary>Each two claims of different territories on one commune at once, in the order in which they come.</summary>
    private static IEnumerable<(Claim First, Claim Second, Period Period)> Of(IEnumerable<Claim> claims) =>
        from commune in claims.GroupBy(c => c.Commune.Id)
        let own = commune.ToArray()
        from i in Enumerable.Range(0, own.Length)
        from second in own.Skip(i + 1)
        let both = own[i].Key == second.Key ? null : own[i].Commune.Period.And(second.Commune.Period)
        where both is not null
        select (own[i], second, both.Value);

    /// <param name="Key">Who has the commune.</param>
    /// <param name="Place">The row that says so; null for what the register has.</param>
    /// <param name="Commune">The commune, and when.</param>
    private sealed record Claim(TerritoryKey Key, RowPlace? Place, Land Commune);
}
