using System.Text.Json.Nodes;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Api.Imports;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Organisations;
using FluentValidation;

namespace Ctg.Api.Organisations;

/// <summary>Organisations in a file, a row each.</summary>
internal sealed class OrganisationImport(IValidator<OrganisationBody> validator) : IImportKind
{
    private const string Territory = "territory";

    public string ResourceType => OrganisationStore.ResourceType;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumns.Reference,
        new(new("Type", "type", CodeCells<OrganisationType>.Type, 18), CodeCells<OrganisationType>.Type.Hint, "Association"),
        new(new("Nom", "name", TextCells.Type, 50), new("150 caractères au plus.", "At most 150 characters."), "Léo Lagrange"),
        new(new("Code Caf", "cafCode", WordCells.Type, IsOptional: true), new("D'une Caf, et d'elle seule.", "Of a Caf, and only of one."), "91"),
        new(new("SIREN", "siren", WordCells.Type, IsOptional: true), new("Neuf chiffres, clé comprise (INV-23).", "Nine digits with a valid check digit (INV-23)."), "210910228"),
        new(new("Territoire", Territory, TerritoryCells.Type, 20, IsOptional: true), new("Celui pour lequel elle agit : une commune par son code Insee, un EPCI par son SIREN, un autre par sa clé.", "The one that it acts for: a commune by its Insee code, an EPCI by its SIREN, another by its key."), "91286"),
    ];

    public Task PrepareAsync(Session session, ImportRows rows, Caller caller)
    {
        foreach (var row in rows.Items)
        {
            if (row.Body[Territory] is not JsonArray territories) continue;
            if (territories.Count == 1) row.Body[Territory] = territories[0]!.DeepClone();
            else row.Refuse(Territory, Fault.Of($"/{Territory}", "tooMany", 1));
        }
        return Task.CompletedTask;
    }

    public Task<ImportedRow> CreateAsync(UnitOfWork unit, ImportRow row, CancellationToken cancellation) =>
        ImportedRow.CreateAsync(row, validator, body => OrganisationCommands.CreateAsync(unit, body), cancellation);

    public async Task<ImportedRow> ReviseAsync(UnitOfWork unit, Guid id, ImportRow row, CancellationToken cancellation) =>
        ImportedRow.Of(await OrganisationCommands.ReviseAsync(unit, id, IfMatch.Any, MergePatch<OrganisationBody>.Of(row.ToPatch(), row.Faults, validator)));
}
