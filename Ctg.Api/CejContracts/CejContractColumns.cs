using Ctg.Api.Persistence;
using Ctg.Domain.CejContracts;

namespace Ctg.Api.CejContracts;

/// <summary>
/// The row of a Cej contract: its document, and what queries filter and sort by. The writer sends the members as parameters, and
/// <c>ctg verify</c> holds the columns of the same names against them.
/// </summary>
internal sealed record CejContractColumns
{
    public required Guid Id { get; init; }

    public required string Caf { get; init; }

    public required string Number { get; init; }

    public required int Version { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly EndDate { get; init; }

    public required DateOnly LastDay { get; init; }

    public required long? AnnualSubsidyCents { get; init; }

    public required Guid? TakenOverBy { get; init; }

    public required string SearchText { get; init; }

    public required byte[] Summary { get; init; }

    public required byte[] Document { get; init; }

    /// <summary>No column: the version that an update replaces.</summary>
    public int PreviousVersion => Version - 1;

    public static CejContractColumns Of(CejContract contract, byte[] document) => new()
    {
        Id = contract.Id,
        Caf = contract.Caf,
        Number = contract.Number,
        Version = contract.Version,
        StartDate = contract.StartDate,
        EndDate = contract.EndDate,
        LastDay = contract.LastDay(),
        AnnualSubsidyCents = contract.AnnualSubsidy?.Cents,
        TakenOverBy = contract.TakenOverBy,
        SearchText = Domain.Territories.SearchText.Fold(string.Join(' ', [contract.Number, contract.Title ?? "", .. contract.Signatories.Select(s => s.Name)])),
        Summary = Documents.Write(CejContractSummary.Of(contract)),
        Document = document,
    };
}
