using Ctg.Api.ActionPlans.Contents.Tables;
using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Api.Imports;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using FluentValidation;

namespace Ctg.Api.ActionPlans.Contents;

/// <summary>Action plans in a file, each with its actions and all that these have: written whole, as by PUT .../content.</summary>
internal sealed class ActionPlanImport(IValidator<PlanContentBody> validator) : IImportKind
{
    private const string Convention = "conventionId";
    private const string ConventionPointer = $"/plan/{Convention}";

    public string ResourceType => ActionPlanStore.PlanType;

    public IReadOnlyList<ImportColumn> Columns { get; } = PlanImportColumns.All;

    public IReadOnlyList<WrittenSheet> Template(string mediaType) =>
        mediaType == Xlsx.MediaType ? [.. PlanBook.OfSeveral.Workbook.Select(layout => layout.ToSheet([]))] : [PlanBook.OfSeveral.Stacked.ToSheet([])];

    public ImportRows Read(IReadOnlyList<ReadSheet> sheets, string mediaType) => PlanImportRows.Read(sheets, mediaType);

    public async Task PrepareAsync(Session session, ImportRows rows, Caller caller)
    {
        var mentions = await ConventionMentions.OfAsync(session, rows.Items.Select(WordOf).OfType<string>());
        foreach (var row in rows.Items.Where(r => r.Body["plan"] is not null))
        {
            var word = WordOf(row);
            row.Body["plan"]!.AsObject().Remove(Convention);
            if (word is null) row.Faults.Add(Fault.Of(ConventionPointer, "required"));
            else if (mentions.Of(word, lead => caller.ActsForAny([lead])) is not { Count: > 0 } found) row.Faults.Add(Fault.Of(ConventionPointer, "notFound", word));
            else if (found.Count > 1) row.Faults.Add(Fault.Of(ConventionPointer, "ambiguous", word));
            else row.Body["plan"]![Convention] = $"{found[0]}";
        }
    }

    public Task<ImportedRow> CreateAsync(UnitOfWork unit, ImportRow row, CancellationToken cancellation) => ImportedRow.WriteAsync(row, validator, async body =>
    {
        var created = await ActionPlanCommands.CreateAsync(unit, body.Plan!.ConventionId!.Value, body.Plan);
        if (created.Problem is { } problem) return Told(problem, row);
        var id = Guid.Parse(ResourceLocation.IdIn(created.Location!));
        var written = await PlanContentCommands.WriteAsync(unit, id, IfMatch.Any, body);
        return new(written.Problem, created.Location);
    }, cancellation);

    public Task<ImportedRow> ReviseAsync(UnitOfWork unit, Guid id, ImportRow row, CancellationToken cancellation) =>
        ImportedRow.WriteAsync(row, validator, async body => ImportedRow.Of(await PlanContentCommands.WriteAsync(unit, id, IfMatch.Any, body)), cancellation);

    private static string? WordOf(ImportRow row) => (string?)row.Body["plan"]?[Convention];

    /// <summary>A plan's own refusals, where the file has it; a convention that the caller does not see is told like one that is not there.</summary>
    private static Problem Told(Problem problem, ImportRow row) => problem.Type == Problems.NotFound
        ? new(Problems.Invalid, Fault.Of(ConventionPointer, "notFound", row.Places.Find(ConventionPointer)?.Value))
        : new(problem.Type, [.. problem.Faults.Select(f => f with { Pointer = $"/plan{f.Pointer}" })]);
}
