using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Domain.CejContracts;

/// <summary>Recording and revising a Cej contract.</summary>
public static class CejContractDecisions
{
    /// <param name="id">The public id that the service has chosen.</param>
    /// <param name="content">What the caller writes.</param>
    /// <param name="territories">What the register knows of each territory of the content, in its order.</param>
    /// <param name="movements">What became of its communes: it may have begun before mergers that have happened since (INV-20).</param>
    /// <param name="successor">The convention that the content names to take over.</param>
    public static Decision<CejContract> Record(
        Guid id, CejContractContent content, IReadOnlyList<NamedTerritory> territories, IReadOnlyList<Movement> movements, Convention? successor) =>
        Decide(Write(id, 1, content, PerimeterDecisions.Expand(territories), movements), content, movements, successor, PerimeterDecisions.Refusals(territories, new HashSet<TerritoryKey>()));

    /// <summary>The contract with its content replaced; a perimeter that stays as given is not decided again.</summary>
    /// <param name="current">The state to revise.</param>
    /// <param name="content">The whole content as it shall be.</param>
    /// <param name="territories">What the register knows of each territory of the content; not read where the perimeter stays.</param>
    /// <param name="movements">What became of its communes.</param>
    /// <param name="successor">The convention that the content names to take over.</param>
    public static Decision<CejContract> Revise(
        CejContract current, CejContractContent content, IReadOnlyList<NamedTerritory> territories, IReadOnlyList<Movement> movements, Convention? successor)
    {
        var keepsPerimeter = content.Territories.SequenceEqual(current.Perimeter.Territories);
        var perimeter = keepsPerimeter ? current.Perimeter : PerimeterDecisions.Expand(territories, current.Perimeter);
        var ofPerimeter = keepsPerimeter ? [] : PerimeterDecisions.Refusals(territories, current.Perimeter.Named());
        return Decide(Write(current.Id, current.Version + 1, content, perimeter, movements), content, movements, successor, ofPerimeter);
    }

    private static Decision<CejContract> Decide(
        CejContract contract, CejContractContent content, IReadOnlyList<Movement> movements, Convention? successor, IEnumerable<Refusal> ofPerimeter) =>
        Decision<CejContract>.Of(contract,
        [
            .. ofPerimeter,
            .. CejContractRules.For(contract, movements, successor),
            .. content.Signatories.SelectMany((signatory, index) => Siren.Refusals(signatory.Content.Siren, $"/signatories/{index}/siren")),
        ]);

    private static CejContract Write(Guid id, int version, CejContractContent content, Perimeter perimeter, IReadOnlyList<Movement> movements)
    {
        var written = Write(id, version, content, perimeter);
        return written with { Perimeter = PerimeterSuccession.Carry(perimeter, written.StartDate, written.LastDay(), movements) };
    }

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
        ExternalReferences = content.ExternalReferences,
    };
}
