using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Domain.CejContracts;

/// <summary>Recording and revising a Cej contract.</summary>
public static class CejContractDecisions
{
    /// <param name="id">The public id that the service has chosen.</param>
    /// <param name="content">What the caller writes.</param>
    /// <param name="territories">What the register knows of each territory of the content, in its order.</param>
    /// <param name="successor">The convention that the content names to take over.</param>
    public static Decision<CejContract> Record(Guid id, CejContractContent content, IReadOnlyList<NamedTerritory> territories, Convention? successor) =>
        Decide(Write(id, 1, content, PerimeterDecisions.Expand(territories)), content, successor, PerimeterDecisions.Refusals(territories, new HashSet<TerritoryKey>()));

    /// <summary>The contract with its content replaced; a perimeter that stays as given is not decided again.</summary>
    /// <param name="current">The state to revise.</param>
    /// <param name="content">The whole content as it shall be.</param>
    /// <param name="territories">What the register knows of each territory of the content; not read where the perimeter stays.</param>
    /// <param name="successor">The convention that the content names to take over.</param>
    public static Decision<CejContract> Revise(CejContract current, CejContractContent content, IReadOnlyList<NamedTerritory> territories, Convention? successor)
    {
        var keepsPerimeter = content.Territories.SequenceEqual(current.Perimeter.Territories);
        var held = current.Perimeter.Communes.Select(c => c.Territory).ToHashSet();
        var perimeter = keepsPerimeter ? current.Perimeter : PerimeterDecisions.Expand(territories);
        return Decide(Write(current.Id, current.Version + 1, content, perimeter), content, successor, keepsPerimeter ? [] : PerimeterDecisions.Refusals(territories, held));
    }

    private static Decision<CejContract> Decide(CejContract contract, CejContractContent content, Convention? successor, IEnumerable<Refusal> ofPerimeter) =>
        Decision<CejContract>.Of(contract,
        [
            .. ofPerimeter,
            .. CejContractRules.For(contract, successor),
            .. content.Signatories.SelectMany((signatory, index) => Siren.Refusals(signatory.Content.Siren, $"/signatories/{index}/siren")),
        ]);

    private static CejContract Write(Guid id, int version, CejContractContent content, Perimeter perimeter) => new()
    {
        Id = id,
        Number = content.Number,
        Version = version,
        Caf = content.Caf,
        Title = content.Title,
        StartDate = content.StartDate,
        EndDate = content.EndDate,
        Extensions = content.Extensions,
        AnnualSubsidy = content.AnnualSubsidy,
        // One without an id is refused.
        Signatories =
        [
            .. content.Signatories.Select(s => new CejSignatory { Organisation = s.Id ?? Guid.Empty, Type = s.Content.Type, Name = s.Content.Name })
                .DistinctBy(s => s.Organisation),
        ],
        Perimeter = perimeter,
        TakenOverBy = content.TakenOverBy,
    };
}
