using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;
using Ctg.Tests.Support;

namespace Ctg.Tests.Persistence;

/// <summary>What the import finds between two vintages, against the official files themselves.</summary>
public sealed class VintageComparisonTests
{
    private static readonly Lazy<IReadOnlyList<TerritorySnapshot>> Snapshots = new(() => [.. TestDatabase.Vintages.Select(files => new Register(files).Snapshot)]);

    private static readonly (OfficialFiles Before, OfficialFiles After, int Index)[] Pairs = [(OfficialFiles.Of2024, OfficialFiles.Of2025, 0), (OfficialFiles.Of2025, OfficialFiles.Of2026, 1)];

    private static VintageDifferences Between(int index) =>
        VintageComparison.Between(Snapshots.Value[index], Snapshots.Value[index + 1], new DateOnly(2025 + index, 1, 1));

    [TestCaseSource(nameof(Pairs))]
    public void Every_commune_that_is_no_more_has_its_movement_to_who_has_its_land((OfficialFiles Before, OfficialFiles After, int Index) pair)
    {
        var gone = pair.Before.Communes.Keys.Where(code => !pair.After.Communes.ContainsKey(code)).Select(code => (code, pair.After.HeirOf[code]));
        var ended = Between(pair.Index).Movements.Where(m => m.Kind.PassesWhole()).Select(m => (m.Before.Key.Code, m.After.Key.Code));
        Assert.That(ended, Is.EquivalentTo(gone));
    }

    [TestCaseSource(nameof(Pairs))]
    public void Every_commune_that_is_new_bears_another_code_or_left_the_one_that_had_its_land((OfficialFiles Before, OfficialFiles After, int Index) pair)
    {
        var created = pair.After.Communes.Keys.Where(code => !pair.Before.Communes.ContainsKey(code)).ToArray();
        var movements = Between(pair.Index).Movements;
        var recoded = movements.Where(m => m.Kind is MovementKind.RecodedBySeat or MovementKind.RecodedByDepartement).Select(m => m.After.Key.Code);
        var split = movements.Where(m => m.Kind.Splits()).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(recoded.Concat(split.Select(m => m.After.Key.Code)), Is.EquivalentTo(created));
            Assert.That(split.Select(m => (m.After.Key.Code, m.Before.Key.Code)), Is.EquivalentTo(created.Except(recoded).Select(code => (code, pair.Before.HeirOf[code]))));
        });
    }

    [TestCaseSource(nameof(Pairs))]
    public void Every_other_name_EPCI_and_SIREN_of_a_commune_is_told((OfficialFiles Before, OfficialFiles After, int Index) pair)
    {
        var both = pair.Before.Communes.Values.Where(c => pair.After.Communes.ContainsKey(c.Code)).Select(c => (Old: c, New: pair.After.Communes[c.Code])).ToArray();
        var differences = Between(pair.Index);
        Assert.Multiple(() =>
        {
            Assert.That(
                differences.Movements.Where(m => m is { Kind: MovementKind.Renamed, Before.Key.Type: TerritoryType.Commune }).Select(m => m.Before.Key.Code),
                Is.EquivalentTo(both.Where(c => c.Old.Name != c.New.Name).Select(c => c.Old.Code)));
            Assert.That(
                differences.Movements.Where(m => m is { Kind: MovementKind.Renamed, Before.Key.Type: TerritoryType.Epci }).Select(m => (m.Before.Key.Code, m.After.Name)),
                Is.EquivalentTo(pair.Before.Epci.Where(e => pair.After.Epci.TryGetValue(e.Key, out var name) && name != e.Value).Select(e => (e.Key, pair.After.Epci[e.Key]))));
            Assert.That(
                differences.EpciMoves.Select(m => (m.Commune.Key.Code, m.From?.Code ?? "", m.To?.Code ?? "")),
                Is.EquivalentTo(both.Where(c => c.Old.Epci != c.New.Epci).Select(c => (c.Old.Code, c.Old.Epci, c.New.Epci))));
            Assert.That(
                differences.SirenChanges.Where(c => c.Territory.Key.Type == TerritoryType.Commune).Select(c => (c.Territory.Key.Code, c.From, c.To)),
                Is.EquivalentTo(both.Where(c => c.Old.Siren != c.New.Siren).Select(c => (c.Old.Code, c.Old.Siren, c.New.Siren))));
        });
    }

    [TestCase("93059", "93066", MovementKind.CommuneNouvelle, Description = "Saint-Denis: the code stays, the SIREN does not")]
    [TestCase("12076", "12218", MovementKind.RecodedBySeat, Description = "Conques-en-Rouergue")]
    [TestCase("14011", "14581", MovementKind.RecodedBySeat, Description = "Aurseulles")]
    [TestCase("15141", "15031", MovementKind.ReEstablished, Description = "Neussargues en Pinatelle parts")]
    public void The_kind_of_a_movement_is_that_of_Insee(string before, string after, MovementKind kind)
    {
        var movement = Between(0).Movements.Single(m => m.Before.Key == TerritoryKey.Commune(before) && m.After.Key == TerritoryKey.Commune(after));
        Assert.That((movement.Kind, movement.EffectiveOn), Is.EqualTo((kind, new DateOnly(2025, 1, 1))));
    }
}
