using System.Text;
using Ctg.Api.Http;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Conventions.Acts;

/// <summary>
/// Deliberations in the columns of SCDL 2.1.3 (schema.data.gouv.fr/scdl/deliberations): what local authorities publish of them as open data.
/// </summary>
internal static class ScdlTable
{
    private static readonly string[] Columns =
    [
        "COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM", "DELIB_OBJET", "BUDGET_ANNEE", "BUDGET_NOM",
        "PREF_ID", "PREF_DATE", "VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION", "DELIB_URL",
    ];

    /// <summary>
    /// The adopted deliberations of the local authorities of a convention as a table; a SIRET or a matter that is not known is left empty.
    /// </summary>
    public static byte[] Write(Convention convention)
    {
        var text = new StringBuilder(CsvLine.Of(Columns));
        var acts = convention.Deliberations.Where(d =>
            d.State is DeliberationState.Adopted or DeliberationState.Enforceable && convention.PartyOf(d.Organisation)?.Type.TransmitsActs() == true);
        foreach (var act in acts) text.Append(CsvLine.Of(Fields(convention, act)));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string?[] Fields(Convention convention, Deliberation act) =>
    [
        convention.PartyOf(act.Organisation)?.Name, act.OpenData?.Siret, act.Number, $"{act.HeldOn:yyyy-MM-dd}", act.OpenData?.MatterCode, act.OpenData?.MatterName,
        act.OpenData?.Subject ?? $"Convention territoriale globale : {convention.Title}", null, null, act.OpenData?.Prefecture, $"{act.TransmittedOn:yyyy-MM-dd}",
        $"{act.Votes?.InOffice}", $"{act.Votes?.Voters}", $"{act.Votes?.For}", $"{act.Votes?.Against}", $"{act.Votes?.Abstentions}", act.Url,
    ];
}
