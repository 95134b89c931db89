using System.Text.Json.Nodes;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Api.Imports;
using Ctg.Api.Organisations;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;
using FluentValidation;

namespace Ctg.Api.Conventions;

/// <summary>Conventions in a file, a row each: drafts, whose parties are named by their territories.</summary>
internal sealed class ConventionImport(
    ConventionCommands commands, ParisCalendar calendar, IValidator<NewConvention> ofNew, IValidator<ConventionBody> ofChange) : IImportKind
{
    private const string LeadCaf = "leadCaf";
    private const string OtherCafs = "otherCafs";
    private const string Authorities = "localAuthorities";

    public string ResourceType => ConventionStore.ResourceType;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumns.Reference,
        new(new("Référence", "reference", WordCells.Type, 18, IsOptional: true), new("Unique dans la Caf pilote ; laissée vide, le service la donne. Elle ne change plus ensuite.", "Unique within the lead Caf; left blank, the service gives it. It does not change after."), "CTG-91-2020-007"),
        new(new("Intitulé", "title", TextCells.Type, 50), new("200 caractères au plus.", "At most 200 characters."), "Ctg de Grand Paris Sud"),
        new(new("Description", "description", TextCells.Type, 60, IsOptional: true), new("4000 caractères au plus.", "At most 4000 characters."), ""),
        new(new("Portée", "scope", CodeCells<Scope>.Type, 18), CodeCells<Scope>.Type.Hint, "Intercommunale"),
        new(new("Caf pilote", LeadCaf, WordCells.Type, 12), new("Son code.", "Its code."), "91"),
        new(new("Autres Caf", OtherCafs, WordListCells.Type, 14, IsOptional: true), new("Les codes de celles qui la partagent, | entre eux.", "The codes of those that share it, | between them."), "77"),
        new(new("Collectivités", Authorities, TerritoryCells.Type, 40), new("Celles qui la signent, par leurs territoires.", "Those that sign it, by their territories."), "200059228 | 91228"),
        new(new("Début", "startDate", DateCells.Type), new("Le premier jour ; peut précéder la signature.", "The first day; may be before the signature."), "01/01/2020"),
        new(new("Fin", "endDate", DateCells.Type), new("Le dernier jour ; cinq ans au plus après le début (INV-01).", "The last day; at most five years after the start (INV-01)."), "31/12/2024"),
        new(new("Cérémonie", "ceremonyOn", DateCells.Type, IsOptional: true), new("Le jour de la signature publique.", "The day of the public signing."), "15/12/2020"),
        new(new("Thématiques", "themes", CodeListCells<Theme>.Type, 40, IsOptional: true), CodeListCells<Theme>.Type.Hint, "Petite enfance | Parentalité"),
        new(new("Territoires couverts", "perimeter.territories", TerritoryCells.Type, 40), TerritoryCells.Type.Hint, "200059228"),
    ];

    public async Task PrepareAsync(Session session, ImportRows rows, Caller caller)
    {
        var mentions = await TerritorialMentions.OfAsync(session, [.. rows.Items.SelectMany(r => Parties(r.Body)).Select(p => p.Key).OfType<TerritoryKey>().Distinct()]);
        foreach (var row in rows.Items)
        {
            if (row.Body["themes"] is JsonArray themes) row.Body["themes"] = new JsonArray([.. themes.Select(t => new JsonObject { ["code"] = t!.DeepClone() })]);
            var day = ImportColumns.DayOf(row.Body["startDate"]) ?? calendar.Today;
            var parties = new JsonArray();
            foreach (var (role, pointer, word, key) in Parties(row.Body))
            {
                var party = key is { } known ? mentions.Of(known, day) : null;
                if (party is null) row.Faults.Add(Fault.Of($"/parties/{parties.Count}", "notFound", word));
                row.Place($"/parties/{parties.Count}", pointer);
                (party ??= new())["role"] = role.Code();
                parties.Add(party);
            }
            row.Place("/parties", $"/{Authorities}");
            row.Forget(LeadCaf, OtherCafs, Authorities);
            row.Body["parties"] = parties;
        }
    }

    public Task<ImportedRow> CreateAsync(UnitOfWork unit, ImportRow row, CancellationToken cancellation) =>
        ImportedRow.CreateAsync(row, ofNew, body => commands.CreateAsync(unit, body), cancellation);

    public async Task<ImportedRow> ReviseAsync(UnitOfWork unit, Guid id, ImportRow row, CancellationToken cancellation)
    {
        var patch = row.ToPatch();
        patch.Remove("reference");
        return ImportedRow.Of(await commands.ReviseAsync(unit, id, IfMatch.Any, MergePatch<ConventionBody>.Of(patch, row.Faults, ofChange)));
    }

    /// <summary>The parties that the cells of a row name, each with its word and the key that it stands for.</summary>
    private static IEnumerable<(PartyRole Role, string Pointer, string Word, TerritoryKey? Key)> Parties(JsonObject body)
    {
        if ((string?)body[LeadCaf] is { } lead) yield return (PartyRole.LeadCaf, $"/{LeadCaf}", lead, CafOf(lead));
        foreach (var (index, word) in ImportColumns.WordsOf(body[OtherCafs]).Index()) yield return (PartyRole.CoFunder, $"/{OtherCafs}/{index}", word, CafOf(word));
        foreach (var (index, key) in ImportColumns.KeysOf(body[Authorities]).Index()) yield return (PartyRole.LocalAuthority, $"/{Authorities}/{index}", $"{key}", key);
    }

    private static TerritoryKey? CafOf(string code) => TerritoryKey.TryOf(TerritoryType.Caf, code, out var key) ? key : null;
}
