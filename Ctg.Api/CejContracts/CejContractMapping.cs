using Ctg.Api.Conventions;
using Ctg.Api.References;
using Ctg.Domain.CejContracts;
using Ctg.Domain.Organisations;

namespace Ctg.Api.CejContracts;

/// <summary>Between what a caller writes, validated, and the commands of the domain.</summary>
internal static class CejContractMapping
{
    /// <param name="body">As the caller writes it.</param>
    /// <param name="signatories">Its signatories, named by the register.</param>
    public static CejContractContent ToContent(this CejContractBody body, IReadOnlyList<NamedOrganisation> signatories) => new()
    {
        Number = body.Number!,
        Caf = body.Caf!,
        Title = body.Title,
        StartDate = body.StartDate!.Value,
        EndDate = body.EndDate!.Value,
        Extensions = [.. body.Extensions?.Select(e => new CejExtension { EndDate = e.EndDate!.Value, SignedOn = e.SignedOn, Number = e.Number }) ?? []],
        AnnualSubsidy = body.AnnualSubsidy,
        Signatories = signatories,
        Territories = [.. body.Perimeter?.Territories ?? []],
        TakenOverBy = body.TakenOverBy,
        ExternalReferences = body.ExternalReferences.ToReferences(),
    };

    /// <summary>The content of a contract as a caller would write it: what a patch is applied to.</summary>
    public static CejContractBody ToBody(this CejContract contract) => new()
    {
        Number = contract.Number,
        Caf = contract.Caf,
        Title = contract.Title,
        StartDate = contract.StartDate,
        EndDate = contract.EndDate,
        Extensions = [.. contract.Extensions.Select(e => new CejExtensionBody { EndDate = e.EndDate, SignedOn = e.SignedOn, Number = e.Number })],
        AnnualSubsidy = contract.AnnualSubsidy,
        Signatories = [.. contract.Signatories.Select(s => new CejSignatoryBody { Organisation = s.Organisation, Type = s.Type, Name = s.Name })],
        Perimeter = new PerimeterBody { Territories = contract.Perimeter.Territories },
        TakenOverBy = contract.TakenOverBy,
        ExternalReferences = contract.ExternalReferences.ToBodies(),
    };
}
