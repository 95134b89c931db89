using Ctg.Api.Facilities;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Facilities;
using Ctg.Domain.Facilities.Bonuses;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Api.Operations;

/// <summary>An invented crèche of a convention of one commune, with a bonus territoire for the second and third year.</summary>
internal static class FacilityExamples
{
    public static async Task AddAsync(WriteSession session, Convention convention, string internalId, string label)
    {
        var commune = convention.Parties.Single(p => p.Role == PartyRole.LocalAuthority);
        var supporter = new NamedOrganisation(commune.Organisation, new OrganisationContent { Type = commune.Type, Name = commune.Name, Siren = commune.Siren });
        var content = new FacilityContent
        {
            Caf = convention.LeadCaf(),
            InternalId = internalId,
            Type = FacilityType.Eaje,
            Name = $"Multi-accueil municipal {label}",
            Operator = supporter,
            Commune = convention.Perimeter.Territories.Single(),
            ExternalReferences = [],
            Capacity = 45,
            Supports = [new(supporter, convention.StartDate!.Value, null)],
        };
        var facility = Demonstration.Accepted(FacilityDecisions.Record(Guid.CreateVersion7(session.At), content, new NamedTerritory(content.Commune, true, [content.Commune], null)));
        await FacilityWriter.AddAsync(session, facility);
        var rows = Enumerable.Range(1, 2).Select(year => new ImportedBonus($"/rows/{year}", facility, Bonus(convention.StartDate.Value.Year + year))).ToArray();
        var surroundings = new Dictionary<Guid, BonusSurroundings> { [facility.Id] = new([new ConventionCover(convention, null, null)], []) };
        var granted = Demonstration.Accepted(BonusDecisions.Import(rows, null, surroundings)).Changed.Single();
        var row = (await FacilityStore.FindAsync(session, facility.Id, Security.Caller.Everything))!;
        await FacilityWriter.SaveAsync(session, row.FacilityKey, granted, "bonusesImported");
    }

    private static Bonus Bonus(int year) => new()
    {
        Year = year,
        Kind = BonusKind.BonusTerritoire,
        ExistingQuantity = 40.00m,
        NewQuantity = 5.00m,
        Unit = BonusUnit.PlaceYear,
        Amount = Amount.OfCents(9_250_000),
    };
}
