using System.Text.Json.Nodes;
using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Api.Imports;
using Ctg.Api.Organisations;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using FluentValidation;

namespace Ctg.Api.CejContracts;

/// <summary>Cej contracts in a file, a row each: signatories by their territories, and what takes over by its reference.</summary>
internal sealed class CejContractImport(ParisCalendar calendar, IValidator<CejContractBody> validator) : IImportKind
{
    private const string Signatories = "signatories";
    private const string Extensions = "extensions";
    private const string Successor = "takenOverBy";

    public string ResourceType => CejContractStore.ResourceType;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumns.Reference,
        new(new("Numéro", "number", WordCells.Type), new("Comme la Caf le numérote ; unique chez elle.", "As the Caf numbers it; unique there."), "2019-350"),
        new(new("Caf", "caf", WordCells.Type), new("Son code.", "Its code."), "91"),
        new(new("Intitulé", "title", TextCells.Type, 50, IsOptional: true), new("200 caractères au plus.", "At most 200 characters."), "Cej de Grigny"),
        new(new("Début", "startDate", DateCells.Type), new("Le premier jour.", "The first day."), "01/01/2019"),
        new(new("Fin", "endDate", DateCells.Type), new("Le dernier jour, tel qu'écrit d'abord.", "The last day as first written."), "31/12/2022"),
        new(new("Fins prorogées", Extensions, DateListCells.Type, 24, IsOptional: true), new("Les fins des avenants, | entre elles (CEJ-01).", "The ends of the amendments, | between them (CEJ-01)."), "31/12/2023"),
        new(new("Subvention annuelle", "annualSubsidy", NumberCells.Amount, 20, IsOptional: true), new("En euros.", "In euros."), "125 000,00"),
        new(new("Signataires", Signatories, TerritoryCells.Type, 30, IsOptional: true), new("Ceux qui l'ont signé, par leurs territoires.", "Those who signed it, by their territories."), "91286"),
        new(new("Territoires couverts", "perimeter.territories", TerritoryCells.Type, 30), TerritoryCells.Type.Hint, "91286"),
        new(new("Ctg qui prend le relais", Successor, WordCells.Type, 24, IsOptional: true), new("La référence d'une convention dont la Caf est pilote, ou sa référence externe (CEJ-03).", "The reference of a convention that the Caf leads, or its external reference (CEJ-03)."), "CTG-91-2019-002"),
    ];

    public async Task PrepareAsync(Session session, ImportRows rows, Caller caller)
    {
        var mentions = await TerritorialMentions.OfAsync(
            session, [.. rows.Items.SelectMany(r => ImportColumns.KeysOf(r.Body[Signatories])).Distinct()]);
        var conventions = await ConventionMentions.OfAsync(session, rows.Items.Select(r => (string?)r.Body[Successor]).OfType<string>());
        foreach (var row in rows.Items)
        {
            if (row.Body[Extensions] is JsonArray ends) row.Body[Extensions] = new JsonArray([.. ends.Select(e => new JsonObject { ["endDate"] = e!.DeepClone() })]);
            Sign(row, mentions);
            if ((string?)row.Body[Successor] is not { } word) continue;
            // Within one lead Caf references are unique.
            if (conventions.Of(word, lead => lead == (string?)row.Body["caf"]) is [var id]) row.Body[Successor] = $"{id}";
            else row.Refuse(Successor, Fault.Of($"/{Successor}", "notFound", word));
        }
    }

    public Task<ImportedRow> CreateAsync(UnitOfWork unit, ImportRow row, CancellationToken cancellation) =>
        ImportedRow.CreateAsync(row, validator, body => CejContractCommands.RecordAsync(unit, body), cancellation);

    public async Task<ImportedRow> ReviseAsync(UnitOfWork unit, Guid id, ImportRow row, CancellationToken cancellation) =>
        ImportedRow.Of(await CejContractCommands.ReviseAsync(unit, id, IfMatch.Any, MergePatch<CejContractBody>.Of(row.ToPatch(), row.Faults, validator)));

    private void Sign(ImportRow row, TerritorialMentions mentions)
    {
        if (row.Body[Signatories] is not JsonArray words) return;
        var day = ImportColumns.DayOf(row.Body["startDate"]) ?? calendar.Today;
        var signatories = new JsonArray();
        foreach (var (index, key) in ImportColumns.KeysOf(words).Index())
        {
            var signatory = mentions.Of(key, day);
            if (signatory is null) row.Faults.Add(Fault.Of($"/{Signatories}/{index}", "notFound", key));
            signatories.Add(signatory ?? new JsonObject());
        }
        row.Body[Signatories] = signatories;
    }
}
