using Ctg.Api.Http;
using Ctg.Domain;
using Ctg.Domain.CejContracts;

namespace Ctg.Api.CejContracts;

/// <summary>A Cej contract as it is read.</summary>
public sealed record CejContractResource : CejContract
{
    /// <summary>The last day on which it runs, its extensions included.</summary>
    public new required DateOnly LastDay { get; init; }
}

/// <summary>A Cej contract after a change.</summary>
public sealed record ChangedCejContract : CejContract, IWithMessages
{
    /// <summary>The last day on which it runs, its extensions included.</summary>
    public new required DateOnly LastDay { get; init; }

    /// <summary>What it is not refused for and somebody should look at, by rule; the pointers are into the contract.</summary>
    public required IReadOnlyList<ProblemError> Warnings { get; init; }
}

/// <summary>A Cej contract as the list shows it.</summary>
public record CejContractSummary
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required int Version { get; init; }

    public required string Caf { get; init; }

    public required string? Title { get; init; }

    public required DateOnly StartDate { get; init; }

    /// <summary>The last day as first written.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>In euros.</summary>
    public required Amount? AnnualSubsidy { get; init; }

    public required int SignatoryCount { get; init; }

    /// <summary>Of the perimeter, those left out that have merged.</summary>
    public required int CommuneCount { get; init; }

    /// <summary>The id of the convention that takes over, signed or not.</summary>
    public required Guid? TakenOverBy { get; init; }

    public static CejContractSummary Of(CejContract contract) => new()
    {
        Id = contract.Id,
        Number = contract.Number,
        Version = contract.Version,
        Caf = contract.Caf,
        Title = contract.Title,
        StartDate = contract.StartDate,
        EndDate = contract.EndDate,
        AnnualSubsidy = contract.AnnualSubsidy,
        SignatoryCount = contract.Signatories.Count,
        CommuneCount = contract.Perimeter.Communes.Count(c => c.Until is null),
        TakenOverBy = contract.TakenOverBy,
    };
}

/// <summary>An item of the list of Cej contracts.</summary>
public sealed record ListedCejContract : CejContractSummary
{
    /// <summary>The last day on which it runs, its extensions included.</summary>
    public required DateOnly LastDay { get; init; }
}
