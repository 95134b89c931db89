using System.CommandLine;
using Ctg.Api.Territories.Import;

namespace Ctg.Api.Operations;

/// <summary><c>ctg import ...</c>: loads data from files.</summary>
internal static class ImportCommands
{
    public static Command Command(Func<ParseResult, WebApplication> built) => new("import", "Load data.") { Territories(built) };

    private static Command Territories(Func<ParseResult, WebApplication> built)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of one vintage, as in data/2026." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would change, and change nothing." };
        var command = new Command("territories", "Load a vintage of the official geographic code.") { folder, dryRun };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (result, cancellation) =>
        {
            var app = built(result);
            var files = TerritoryFiles.Open(result.GetValue(folder)!);
            var report = result.GetValue(dryRun)
                ? await app.Services.GetRequiredService<TerritoryImport>().CompareAsync(files, cancellation)
                : await Preparation.ImportAsync(app.Services, files, cancellation);
            if (report.Territories == 0) Console.WriteLine($"The register holds vintage {report.Vintage} already: nothing changes.");
            else foreach (var line in report.Lines()) Console.WriteLine(line);
            return 0;
        });
        return command;
    }
}
