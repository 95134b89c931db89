using System.CommandLine;
using Ctg.Api.OpenApi;
using Ctg.Api.Persistence;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Operations;

/// <summary>The assembly as the operator's tool. Without a command it serves; words that start with -- are configuration.</summary>
internal static class CommandLine
{
    /// <summary>More differences than these tell nobody more.</summary>
    internal const int MaximumLines = 100;

    /// <returns>The exit code: 1 after one line on standard error that says what to do.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> build)
    {
        try
        {
            var commands = Commands(build);
            if (args is [{ Length: > 0 } word, ..] && word[0] != '-' && commands.Subcommands.All(c => c.Name != word))
            {
                await Console.Error.WriteLineAsync($"There is no command {word}: use {string.Join(", ", commands.Subcommands.Select(c => c.Name))}, or none to serve.");
                return 1;
            }
            return await commands.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (StartupFailure.Explain(e) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }

    private static RootCommand Commands(Func<string[], WebApplication> build)
    {
        var file = new Argument<string>("file") { Description = "Where to, as in openapi.yaml." };
        var contract = new Command("openapi", "Write the contract into a file.") { file };
        contract.SetAction(async (result, cancellation) =>
            await File.WriteAllTextAsync(result.GetValue(file)!, await Contract.WriteAsync(Built(result), cancellation), cancellation));
        var root = new RootCommand("The conventions territoriales globales.")
        {
            Command("serve", "Serve the API (the default).", ServeAsync),
            Command("migrate", "Bring the schema of the database to this release.", MigrateAsync),
            ImportCommands.Command(Built),
            Command("verify", "Hold what is stored against the change log, and columns and child rows against the documents; exit code 1 where they differ.", VerifyAsync),
            PurgeCommand.Command(Built),
            Command("demo", "Add the demonstration for the Essonne to an empty database.", DemonstrateAsync),
            contract,
            HealthCommand(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((result, cancellation) => ServeAsync(Built(result), cancellation));
        return root;

        Command Command(string name, string description, Func<WebApplication, CancellationToken, Task<int>> run)
        {
            var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
            command.SetAction((result, cancellation) => run(Built(result), cancellation));
            return command;
        }

        WebApplication Built(ParseResult result) => build(ConfigurationWords.Of(result));
    }

    private static Command HealthCommand()
    {
        var address = new Argument<string>("address") { Description = "The readiness address.", DefaultValueFactory = _ => "http://127.0.0.1:8080/health/ready" };
        var command = new Command("healthcheck", "Ask a running service whether it is ready; exit code 0 if so.") { address };
        command.SetAction(async (result, cancellation) =>
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            try
            {
                using var response = await client.GetAsync(new Uri(result.GetValue(address)!), cancellation);
                return response.IsSuccessStatusCode ? 0 : 1;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                return 1;
            }
        });
        return command;
    }

    private static async Task<int> ServeAsync(WebApplication app, CancellationToken cancellation)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await Listening.TryAsync(app.Configuration, cancellation);
        await app.PrepareAsync(cancellation);
        Announcement.OnStart(app);
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> MigrateAsync(WebApplication app, CancellationToken cancellation)
    {
        if (app.Services.GetRequiredService<Engine>() is SqliteEngine engine) Directory.CreateDirectory(Path.GetDirectoryName(engine.File)!);
        var applied = await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellation);
        Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied {string.Join(", ", applied)}.");
        return 0;
    }

    private static async Task<int> VerifyAsync(WebApplication app, CancellationToken cancellation)
    {
        var verification = app.Services.GetRequiredService<Verification>();
        var (changes, resources, differences) = await Progress.ShowAsync("What is stored", progress => verification.RunAsync(progress, cancellation));
        foreach (var difference in differences.Take(MaximumLines)) await Console.Error.WriteLineAsync(difference);
        Console.WriteLine($"{resources} resources, {changes} changes: {(differences.Count == 0 ? "nothing differs" : $"{differences.Count} differences")}.");
        return differences.Count == 0 ? 0 : 1;
    }

    private static async Task<int> DemonstrateAsync(WebApplication app, CancellationToken cancellation)
    {
        await app.PrepareAsync(cancellation);
        var count = await app.Services.GetRequiredService<Demonstration>().LoadAsync(cancellation);
        Console.WriteLine(count == 0 ? "The database holds conventions already: nothing was added." : $"Added {count} conventions.");
        return 0;
    }
}
