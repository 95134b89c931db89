using Ctg.Api.Http.Exports;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Organisations;

/// <summary>Organisations as a table.</summary>
internal static class OrganisationCsv
{
    public static readonly CsvTable Table = CsvTable.Of<Organisation>(
        "organisations",
        "id", "type", "name", "siren", "cafCode", "territory", "externalReferences.system", "externalReferences.id", "version");
}
