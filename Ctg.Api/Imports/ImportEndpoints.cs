using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Imports;

public static class ImportEndpoints
{
    private const string Tag = "Imports";

    /// <summary>How soon is seen what another instance has done.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportStore>()
        .AddSingleton<ImportRun>()
        .AddSingleton<ImportWatch>()
        .AddSingleton<ImportWorker>()
        .AddHostedService(provider => provider.GetRequiredService<ImportWorker>());

    public static RouteGroupBuilder MapImports(this RouteGroupBuilder group)
    {
        group.MapPost("/imports", Create).WithName("createImport").WithSummary("Import a file").WithTags(Tag).Creates().Writes()
            .WithDescription(
                "CSV (UTF-8 or Windows-1252; the separator is found from the header), or the first sheet of a workbook, with the columns of the template. Each row is what the request for one resource would be, with its rules. "
                + "A row whose Référence externe names a resource changes it: a blank cell takes away what was there, a column that the file does not have leaves it. So a file may come again. "
                + "An action plan has the rows, or in a workbook the sheets, of PUT .../content, each with the Plan that it is of; one that comes again is written whole. Read the import for how far it is.");
        group.MapGet("/imports", List).WithName("listImports").WithSummary("List one's imports").WithTags(Tag).Exports(ImportCsv.Imports)
            .WithDescription("Those that the caller has begun, the newest first.");
        group.MapGet("/import-templates/{kind}", GetTemplate).WithName("getImportTemplate").WithSummary("Read what stands in a file").WithTags(Tag).Gives(ImportTemplates.Files).NeedsNoDatabase()
            .WithDescription("The columns with what stands in them; by Accept a workbook (.xlsx) or CSV to fill in.");
        group.MapGet("/imports/{id:guid}", Get).WithName("getImport").WithSummary("Read how far an import is").WithTags(Tag)
            .WithDescription("For the caller that has begun it. With wait it is answered at its end, or once the time is over. It is kept for ninety days after its end.");
        group.MapGet("/imports/{id:guid}/lines", ListLines).WithName("listImportLines").WithSummary("Read what became of each row").WithTags(Tag).Exports(ImportCsv.Lines)
            .WithDescription("A line for a row or a plan, or for each fault of one that is refused: its column, what stands there, and why. While the import runs, those that are done row by row.");
        return group;
    }

    private static async Task<Answer<Import>> Create(Query<ImportQuery> query, ImportInput file, UnitOfWork unit, ImportRun run, ImportWatch watch, CancellationToken cancellation)
    {
        var (rows, problem) = await ImportFile.ReadAsync(file.Content, file.MediaType, run.KindOf(query.Value.Kind!.Value), cancellation);
        if (problem is not null) return problem;
        var answer = await unit.RunAsync<Import>(async session =>
        {
            var id = await ImportWriter.AddAsync(session, unit.Caller, query.Value, file.Content, file.MediaType, rows!.Items.Count);
            return Answer<Import>.Created($"/v1/imports/{id}", Representation.Of(Documents.Write((await ImportStore.FindAsync(session, id, unit.Caller))!.ToImport(0))));
        });
        watch.Work.Ring();
        return answer;
    }

    private static async Task<Answer<PageOf<Import>>> List(Query<ImportListQuery> query, Caller caller, ImportStore store, ImportWatch watch, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        return await Answer<PageOf<Import>>.OfAsync(place, new Listing<ImportJob>(
            from => store.ListAsync(caller, from, context.RequestAborted),
            (job, body) => body.Write(Documents.Write(job.ToImport(watch.DoneOf(job.Id)))),
            job => [$"{job.ImportKey}"]));
    }

    private static Task<Answer<ImportTemplate>> GetTemplate(string kind, ImportRun run, HttpContext context) => Task.FromResult(
        KeyedCodes.TryValue<ImportKind>(kind, out var known) ? ImportTemplates.Answer(context, known, run.KindOf(known)) : new Problem(Problems.NotFound));

    private static async Task<Answer<Import>> Get(
        Guid id, Query<ImportReadQuery> query, Caller caller, ImportStore store, ImportWatch watch, TimeProvider clock, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + TimeSpan.FromSeconds(query.Value.Wait);
        while (true)
        {
            var end = watch.Ended.Next();
            if (await store.FindAsync(id, caller, cancellation) is not { } job) return new Problem(Problems.NotFound);
            var left = until - clock.GetUtcNow();
            if (job.FinishedAt is not null || left <= TimeSpan.Zero) return Answer<Import>.Of(job.ToImport(watch.DoneOf(id)));
            await watch.Ended.WaitAsync(end, left < BetweenLooks ? left : BetweenLooks, cancellation);
        }
    }

    private static async Task<Answer<PageOf<ImportLine>>> ListLines(
        Guid id, Query<ImportLineQuery> query, Caller caller, ImportStore store, ImportRun run, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindAsync(id, caller, context.RequestAborted) is not { } job) return new Problem(Problems.NotFound);
        var (language, type) = (Language.Of(context.Request), run.KindOf(job.KindOfRows).ResourceType);
        return await Answer<PageOf<ImportLine>>.OfAsync(
            place,
            new Listing<ImportLineRow>(
                from => store.ListLinesAsync(job, query.Value, from, context.RequestAborted),
                (row, body) => body.Write(Documents.Write(Documents.Read<StoredLine>(row.Document).In(language, type))),
                row => [$"{row.LineNumber}"]),
            language);
    }
}

/// <summary>Imports as tables.</summary>
internal static class ImportCsv
{
    public static readonly CsvTable Imports = CsvTable.Of<Import>(
        "imports", "id", "kind", "mode", "dryRun", "state", "rows", "done", "created", "revised", "unchanged", "refused", "createdAt", "finishedAt");

    public static readonly CsvTable Lines = CsvTable.Of<ImportLine>("import", "sheet", "row", "outcome", "id", "href", "column", "value", "code", "message");
}
