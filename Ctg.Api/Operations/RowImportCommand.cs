using System.CommandLine;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Api.Imports;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Operations;

/// <summary><c>ctg import conventions</c> and its like: what <c>POST /v1/imports</c> does, for an operator who watches it, in the name of every Caf.</summary>
internal static class RowImportCommand
{
    public static Command Command(ImportKind kind, string name, string description, Func<ParseResult, WebApplication> built)
    {
        var file = new Argument<string>("file") { Description = "The file; docs/operations.md says what stands in it." };
        var dryRun = ImportCommands.DryRun();
        var byRow = new Option<bool>("--by-row") { Description = "Load the rows that are right where others are not; without it, all or none." };
        var command = new Command(name, $"{description} Exit code 1 where rows are refused.") { file, dryRun, byRow };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((result, cancellation) => RunAsync(
            built(result).Services,
            new ImportQuery { Kind = kind, DryRun = result.GetValue(dryRun), Mode = result.GetValue(byRow) ? ImportMode.ByRow : ImportMode.Whole },
            result.GetValue(file)!,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ImportQuery query, string path, CancellationToken cancellation)
    {
        var (content, caller) = (await File.ReadAllBytesAsync(path, cancellation), Caller.Everything);
        var mediaType = Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? Xlsx.MediaType : Csv.MediaType;
        var (rows, problem) = await ImportFile.ReadAsync(content, mediaType, services.GetRequiredService<ImportRun>().KindOf(query.Kind!.Value), cancellation);
        if (problem is not null)
        {
            foreach (var fault in problem.Faults) await Console.Error.WriteLineAsync($"{fault.Pointer}: {fault.Message.English}");
            await Console.Error.WriteLineAsync($"{Path.GetFileName(path)}: {problem.Type.Title.English}.");
            return 1;
        }
        var (store, id) = (services.GetRequiredService<ImportStore>(), Guid.Empty);
        await Progress.ShowAsync($"{query.Kind}", async progress =>
        {
            var worker = services.GetRequiredService<ImportWorker>();
            await worker.RunAsync(
                async session =>
                {
                    id = await ImportWriter.AddAsync(session, caller, query, content, mediaType, rows!.Items.Count);
                    return (await ImportStore.FindAsync(session, id, caller))!;
                },
                new Share(progress, rows!.Items.Count),
                cancellation);
            return true;
        });
        var import = (await store.FindAsync(id, caller, cancellation))!;
        await TellAsync(store, import, cancellation);
        return import.State == ImportState.Done.Code() && import.RefusedCount == 0 ? 0 : 1;
    }

    private static async Task TellAsync(ImportStore store, ImportJob import, CancellationToken cancellation)
    {
        foreach (var line in await store.ListRefusedAsync(import, CommandLine.MaximumLines, cancellation))
            await Console.Error.WriteLineAsync($"{(line.Sheet is null ? "Row" : $"{line.Sheet}, row")} {line.Row}{(line.Column is null ? "" : $", {line.Column}")}{(line.Value is null ? "" : $", '{line.Value}'")}: {line.Message?.English} ({line.Code})");
        if (import.State == ImportState.Failed.Code()) await Console.Error.WriteLineAsync("The import did not come to its end: the log says why.");
        Console.WriteLine(
            $"{(import.IsDryRun ? "Would be: " : "")}{import.CreatedCount} created, {import.RevisedCount} revised, {import.UnchangedCount} unchanged, {import.RefusedCount} refused"
            + $"{(import.State == ImportState.Refused.Code() ? "; nothing was written" : "")}. The result is kept as import {import.Id}.");
    }

    private sealed class Share(IProgress<double> progress, int rows) : IProgress<int>
    {
        public void Report(int value) => progress.Report((double)value / rows);
    }
}
