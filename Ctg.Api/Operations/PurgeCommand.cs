using System.CommandLine;
using System.Globalization;
using Ctg.Api.Http;
using Ctg.Api.Operations.Purge;

namespace Ctg.Api.Operations;

/// <summary><c>ctg purge</c>: removes the contacts whose day has come.</summary>
internal static class PurgeCommand
{
    public static Command Command(Func<ParseResult, WebApplication> built)
    {
        var on = new Option<string?>("--on") { Description = "Remove what is due on that day, as in 2026-01-31; today by default." };
        var dryRun = ImportCommands.DryRun();
        var command = new Command("purge", "Remove the contacts whose day has come, from resources and from their history, and what is kept no longer; exit code 1 where some are left.") { on, dryRun };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((result, cancellation) => RunAsync(built(result), result.GetValue(on), result.GetValue(dryRun), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, string? on, bool dryRun, CancellationToken cancellation)
    {
        var today = app.Services.GetRequiredService<ParisCalendar>().Today;
        var day = today;
        if (on is not null && (!DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) || day > today))
        {
            await Console.Error.WriteLineAsync($"--on {on} is no day up to today, {today:yyyy-MM-dd}: contacts are not removed before their day.");
            return 1;
        }
        var purge = app.Services.GetRequiredService<ContactPurge>();
        var report = await Progress.ShowAsync("Contacts", progress => purge.RunAsync(day, dryRun, progress, cancellation));
        foreach (var line in report.Left.Take(CommandLine.MaximumLines)) await Console.Error.WriteLineAsync(line);
        Console.WriteLine(report.Summary(dryRun));
        return report.Left.Count == 0 ? 0 : 1;
    }
}
