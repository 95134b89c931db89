using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Conventions;

/// <summary>Gathers what decisions about a convention need to know besides it.</summary>
public sealed class ConventionCircumstances(IOptions<ConventionOptions> options)
{
    private static readonly Statement GetDocument = Statement.Load("Conventions/Sql/Get_Convention_Document.sql");
    private static readonly Statement GetDiagnosis = Statement.Load("Conventions/Sql/Get_Diagnosis_Of_Convention.sql");
    private static readonly Statement ListOthers = Statement.Load("Conventions/Sql/List_Other_Conventions.sql");
    private static readonly Statement ListCejContracts = Statement.Load("Conventions/Sql/List_Other_Cej_Contracts.sql");

    private readonly ConventionPolicy _policy = options.Value.ToPolicy();

    /// <summary>What is set, and nothing that is stored.</summary>
    public Circumstances On(DateOnly today) => new(today, _policy);

    /// <summary>The same with the convention that this one renews, and where its diagnosis stands.</summary>
    public async Task<Circumstances> OfAsync(Session session, Convention convention, DateOnly today)
    {
        var predecessor = convention.RenewalOf is { } id ? await session.FindAsync<byte[]>(GetDocument, new { Id = id }) : null;
        var diagnosis = await session.FindAsync<DiagnosisOfConventionRow>(GetDiagnosis, new { convention.Id });
        return On(today) with
        {
            Predecessor = predecessor is null ? null : Documents.Read<Convention>(predecessor),
            Diagnosis = diagnosis is null ? null : new KnownDiagnosis(diagnosis.ValidatedOn),
        };
    }

    /// <summary>The same with what else covers the communes of the convention while it lasts.</summary>
    public static async Task<Circumstances> LookAroundAsync(Session session, Circumstances circumstances, Convention convention)
    {
        if (convention is not { StartDate: { } from } || convention.LastDay() is not { } until || convention.Perimeter.Communes.Count == 0) return circumstances;
        var parameters = new
        {
            convention.Id,
            Communes = new TextList(convention.Perimeter.Communes.Select(c => c.Territory.Code)),
            From = from,
            Until = until,
            Take = CoverRow.Maximum,
        };
        return circumstances with
        {
            Conventions = [.. (await session.QueryAsync<CoverRow>(ListOthers, parameters)).Select(row => row.ToCover())],
            CejContracts = [.. (await session.QueryAsync<CoverRow>(ListCejContracts, parameters)).Select(row => row.ToCover())],
        };
    }
}
