using System.CommandLine;
using Ctg.Api.Facilities.Scales;
using Ctg.Api.Imports;
using Ctg.Api.Territories.Composed;
using Ctg.Api.Territories.Geometries;
using Ctg.Api.Territories.Import;
using Ctg.Api.Territories.Zonings;

namespace Ctg.Api.Operations;

/// <summary><c>ctg import ...</c>: loads data from files.</summary>
internal static class ImportCommands
{
    public static Command Command(Func<ParseResult, WebApplication> built) => new("import", "Load data.")
    {
        Territories(built),
        OfFile<ZoningImport>("zonings", "Load the zonings of communes: QPV, ZRR, FRR, FRR+.", built),
        OfFile<SyndicatImport>("syndicats", "Load syndicats with their members.", built),
        OfFile<CafImport>("cafs", "Load the territories of Caf, with their members.", built),
        OfFile<GeometryImport>("geometries", "Load the contours of communes, for maps.", built),
        OfFile<ScaleImport>("scales", "Load the scales of the bonus territoire.", built),
        RowImportCommand.Command(ImportKind.Conventions, "conventions", "Load conventions from a table, CSV or .xlsx.", built),
        RowImportCommand.Command(ImportKind.CejContracts, "cej-contracts", "Load Cej contracts from a table, CSV or .xlsx.", built),
        RowImportCommand.Command(ImportKind.Organisations, "organisations", "Load organisations from a table, CSV or .xlsx.", built),
        RowImportCommand.Command(ImportKind.ActionPlans, "action-plans", "Load action plans with their actions from tables, CSV or .xlsx.", built),
    };

    private static Command Territories(Func<ParseResult, WebApplication> built)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of one vintage, as in data/2026." };
        var dryRun = DryRun();
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

    private static Command OfFile<TImport>(string name, string description, Func<ParseResult, WebApplication> built)
        where TImport : IFileImport
    {
        var file = new Argument<string>("file") { Description = "The file; docs/operations.md says what stands in it." };
        var dryRun = DryRun();
        var command = new Command(name, description) { file, dryRun };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (result, cancellation) =>
        {
            var import = built(result).Services.GetRequiredService<TImport>();
            var path = result.GetValue(file)!;
            var report = result.GetValue(dryRun)
                ? await import.CompareAsync(path, cancellation)
                : await Progress.ShowAsync(name, progress => import.LoadAsync(path, progress, cancellation));
            foreach (var line in report.Lines) Console.WriteLine(line);
            if (!report.Commits) Console.WriteLine("The register holds all of this already: nothing changes.");
            return 0;
        });
        return command;
    }

    internal static Option<bool> DryRun() => new("--dry-run") { Description = "Print what would change, and change nothing." };
}
