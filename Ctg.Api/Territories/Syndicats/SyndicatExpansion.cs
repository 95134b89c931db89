using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Syndicats;

/// <summary>What a syndicat is over time, from its members and the land that the register says they have.</summary>
internal sealed class SyndicatExpansion
{
    private readonly int _id;
    private readonly Syndicat _syndicat;
    private readonly IReadOnlyList<Period> _there;
    private readonly IReadOnlyList<Land> _land;
    private readonly IReadOnlyList<Land> _communes;
    private readonly IReadOnlyList<Land> _areas;
    private readonly IReadOnlyList<(TerritoryName Named, Period Period)> _names;

    public SyndicatExpansion(int id, Syndicat syndicat, LandRegister register)
    {
        (_id, _syndicat) = (id, syndicat);
        _there = Period.Joined(syndicat.Members.Select(m => m.Period));
        _land = Joined(syndicat.Members.SelectMany(m => register.Of(m.Id, m.Period)));
        _communes = Joined(register.Communes(_land));
        _areas = Joined(register.Areas(_communes));
        _names = [.. _areas.SelectMany(register.Names.Of).OrderBy(n => n.Named.Key.Type).ThenBy(n => n.Named.Key.Code, StringComparer.Ordinal)];
        Weight = new(id, syndicat.Key, _communes.Where(c => c.Period.Has(_there[^1].Until)).Sum(c => register.WeightOf(c.Id)));
    }

    /// <summary>Its inhabitants as last known.</summary>
    public TerritoryRow Weight { get; }

    public IEnumerable<IdentifierRow> Identifiers => _there.Select(p => new IdentifierRow(_syndicat.Key.Type, _syndicat.Key.Code, _id, p.From, p.Until));

    /// <summary>What lies within it, itself included, and what it lies within.</summary>
    public IEnumerable<Lying> Memberships => _land.Select(l => new Lying(_id, l.Id, l.Period))
        .Concat(_there.Select(p => new Lying(_id, _id, p)))
        .Concat(_areas.Select(a => new Lying(a.Id, _id, a.Period)));

    public IEnumerable<SyndicatStateRow> States()
    {
        foreach (var there in _there)
        {
            SyndicatStateRow? last = null;
            foreach (var period in Stretches(there))
            {
                var now = On(period.From);
                var next = new SyndicatStateRow(_id, period, now, Documents.Write(now));
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
        var changes = _communes.Select(c => c.Period).Concat(_names.Select(n => n.Period)).ToArray();
        DateOnly[] days =
        [
            .. changes.Select(p => p.From).Concat(changes.Where(p => p.Until < there.Until).Select(p => p.Until.AddDays(1)))
                .Where(there.Has).Append(there.From).Distinct().Order(),
        ];
        return days.Select((day, i) => new Period(day, i + 1 < days.Length ? days[i + 1].AddDays(-1) : there.Until));
    }

    private Territory On(DateOnly date) => new()
    {
        Key = _syndicat.Key,
        Type = _syndicat.Key.Type,
        Code = _syndicat.Key.Code,
        Name = _syndicat.Named.Name,
        Siren = _syndicat.Key.Code,
        Nature = _syndicat.Named.Nature,
        CommuneCount = _communes.Count(c => c.Period.Has(date)),
        PostalCodes = [],
        Within = [.. _names.Where(n => n.Period.Has(date)).Select(n => n.Named)],
    };

    private static IReadOnlyList<Land> Joined(IEnumerable<Land> land) =>
        [.. land.GroupBy(l => l.Id, l => l.Period).SelectMany(own => Period.Joined(own).Select(period => new Land(own.Key, period)))];
}
