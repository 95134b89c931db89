using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Composed;

/// <summary>What a composed territory is over time, from its members and the land that the register says they have.</summary>
internal sealed class Expansion
{
    private readonly int _id;
    private readonly ComposedTerritory _composed;
    private readonly IReadOnlyList<Period> _there;
    private readonly IReadOnlyList<Land> _land;
    private readonly IReadOnlyList<Land> _areas;
    private readonly IReadOnlyList<(TerritoryName Named, Period Period)> _names;

    public Expansion(int id, ComposedTerritory composed, LandRegister register)
    {
        (_id, _composed) = (id, composed);
        _there = Period.Joined(composed.Members.Select(m => m.Period));
        _land = Joined(composed.Members.SelectMany(m => register.Of(m.Id, m.Period)));
        Communes = Joined(register.Communes(_land));
        _areas = Joined(register.Areas(Communes));
        _names = [.. _areas.SelectMany(register.Names.Of).OrderBy(n => n.Named.Key.Type).ThenBy(n => n.Named.Key.Code, StringComparer.Ordinal)];
        Weight = new(id, composed.Key, Communes.Where(c => c.Period.Has(_there[^1].Until)).Sum(c => register.WeightOf(c.Id)));
    }

    public TerritoryKey Key => _composed.Key;

    /// <summary>Its communes, each while it is one of them.</summary>
    public IReadOnlyList<Land> Communes { get; }

    /// <summary>Its inhabitants as last known.</summary>
    public TerritoryRow Weight { get; }

    public IEnumerable<IdentifierRow> Identifiers => _there.Select(p => new IdentifierRow(Key.Type, Key.Code, _id, p.From, p.Until));

    /// <summary>What lies within it, itself included, and what it lies within.</summary>
    public IEnumerable<Lying> Memberships => _land.Select(l => new Lying(_id, l.Id, l.Period))
        .Concat(_there.Select(p => new Lying(_id, _id, p)))
        .Concat(_areas.Select(a => new Lying(a.Id, _id, a.Period)));

    public IEnumerable<ComposedStateRow> States()
    {
        foreach (var there in _there)
        {
            ComposedStateRow? last = null;
            foreach (var period in Stretches(there))
            {
                var now = On(period.From);
                var next = new ComposedStateRow(_id, period, now, Documents.Write(now));
                if (last is not null && !last.Document.AsSpan().SequenceEqual(next.Document)) yield return last;
                else if (last is not null) next = next with { Period = new(last.Period.From, period.Until) };
                last = next;
            }
            yield return last!;
        }
    }

    /// <summary>The times within a time in which neither communes nor areas change.</summary>
    private IEnumerable<Period> Stretches(Period there)
    {
        var changes = Communes.Select(c => c.Period).Concat(_names.Select(n => n.Period)).ToArray();
        DateOnly[] days =
        [
            .. changes.Select(p => p.From).Concat(changes.Where(p => p.Until < there.Until).Select(p => p.Until.AddDays(1)))
                .Where(there.Has).Append(there.From).Distinct().Order(),
        ];
        return days.Select((day, i) => new Period(day, i + 1 < days.Length ? days[i + 1].AddDays(-1) : there.Until));
    }

    private Territory On(DateOnly date) => new()
    {
        Key = Key,
        Type = Key.Type,
        Code = Key.Code,
        Name = _composed.Named.Name,
        Siren = Siren.IsValid(Key.Code) ? Key.Code : null,
        Nature = _composed.Named.Nature,
        CommuneCount = Communes.Count(c => c.Period.Has(date)),
        PostalCodes = [],
        Within = [.. _names.Where(n => n.Period.Has(date)).Select(n => n.Named)],
    };

    private static IReadOnlyList<Land> Joined(IEnumerable<Land> land) =>
        [.. land.GroupBy(l => l.Id, l => l.Period).SelectMany(own => Period.Joined(own).Select(period => new Land(own.Key, period)))];
}
