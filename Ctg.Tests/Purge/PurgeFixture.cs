using System.Text;
using Ctg.Api.Operations;
using Ctg.Api.Operations.Purge;
using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Purge;

/// <summary>A service over a database of its own, and beside it the purge of an operator: an engine of its own, as another process has one.</summary>
public abstract class PurgeFixture(string engine)
{
    protected const string Caf = "91";

    /// <summary>The day of the service's clock.</summary>
    protected static readonly DateOnly Today = DateOnly.FromDateTime(CtgService.Now.DateTime);

    protected string Engine => engine;

    protected TestDatabase Database { get; private set; } = null!;

    protected CtgService Service { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    /// <summary>That of the operator.</summary>
    protected Engine OperatorsEngine { get; private set; } = null!;

    protected Reply Convention { get; private set; } = null!;

    [SetUp]
    public async Task StartAsync()
    {
        Database = await TestDatabase.CreateAsync(engine);
        (Service, OperatorsEngine) = (new CtgService(Database), Database.OpenEngine());
        Client = Service.ClientOf(Caf);
        Convention = await Client.CreateConventionAsync(Caf, "commune-91228", "commune-91286");
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client?.Dispose();
        if (Service is not null) await Service.DisposeAsync();
        (OperatorsEngine as IDisposable)?.Dispose();
        if (Database is not null) await Database.DisposeAsync();
    }

    /// <summary>Someone whose name, function, address and number all have the name in them.</summary>
    protected static object Contact(string name, string purgeOn) => new
    {
        name = $"Zoé {name}",
        function = $"Fonction {name}",
        email = $"{name}@purge.example",
        phone = "+33 1 60 99 88 77",
        purgeOn,
    };

    protected static object Pilot(object? contact) => new { type = "commune", name = "Grigny", siren = (string?)null, contact };

    protected async Task<Reply> PlanAsync() => (await Client.PostAsync($"/v1/conventions/{Convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);

    protected async Task<Reply> ActionAsync(object? contact, string? key = null)
    {
        var body = Samples.Action();
        body["pilot"] = Pilot(contact);
        return (await Client.PostAsync($"{(await PlanAsync()).Headers.Location}/actions", body, key: key)).Expect(201);
    }

    /// <summary>A participant for each contact.</summary>
    protected async Task<Reply> MeetingAsync(params object?[] contacts)
    {
        var body = SteeringSamples.Meeting();
        body["participants"] = contacts.Select(contact => new { type = "association", name = "La Ribambelle", contact });
        return (await Client.PostAsync($"/v1/conventions/{Convention.Body["id"]}/meetings", body)).Expect(201);
    }

    protected async Task<Reply> PostAsync(object? contact)
    {
        var body = SteeringSamples.Post();
        body["holders"] = new object[] { new { fte = 0.8m, from = "2024-03-01", until = "2025-06-30", contact } };
        return (await Client.PostAsync($"/v1/conventions/{Convention.Body["id"]}/cooperation-posts", body)).Expect(201);
    }

    protected Task<Reply> ReadAsync(Reply created) => Client.ReadAsync(PathOf(created));

    protected static string PathOf(Reply created) => created.Headers.Location!.ToString();

    protected Task<PurgeReport> PurgeAsync(DateOnly? on = null, bool dryRun = false, int pageSize = ContactPurge.PageSize) =>
        new ContactPurge(TestDatabase.Over(OperatorsEngine, Service.Clock), Service.Clock, pageSize).RunAsync(on ?? Today, dryRun, new Progress<double>(), CancellationToken.None);

    protected async Task<IReadOnlyList<string>> VerifyAsync() =>
        (await new Verification(TestDatabase.Over(OperatorsEngine)).RunAsync(new Progress<double>(), CancellationToken.None)).Differences;

    protected async Task ExecuteAsync(string statement, object? parameters = null)
    {
        await using var connection = OperatorsEngine.CreateConnection(forWriting: true);
        await connection.OpenAsync();
        Assert.That(await connection.ExecuteAsync(statement, parameters), Is.GreaterThan(0), statement);
    }

    protected async Task<T[]> AskAsync<T>(string query, object? parameters = null)
    {
        await using var connection = OperatorsEngine.CreateConnection(forWriting: false);
        await connection.OpenAsync();
        return [.. await connection.QueryAsync<T>(query, parameters)];
    }

    protected Task<LogRow[]> LogAsync(Reply created) => AskAsync<LogRow>(
        "SELECT seq, version, document, seals, contacts_until AS ContactsUntil FROM change_log WHERE resource_id = @Id ORDER BY version", new { Id = Guid.Parse((string)created.Body["id"]!) });

    /// <summary>The tables that hold a text in any of their columns, and of the embedded engine the files.</summary>
    protected async Task<IReadOnlyList<string>> HoldersOfAsync(string text)
    {
        var found = new List<string>();
        var tables = await AskAsync<string>(engine == Engines.Sqlite ? "SELECT name FROM sqlite_master WHERE type = 'table'" : "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES");
        foreach (var table in tables)
        {
            var rows = await AskAsync<dynamic>($"SELECT * FROM {table}");
            if (rows.SelectMany(row => ((IDictionary<string, object?>)row).Values).Any(value => Has(value, text))) found.Add(table);
        }
        if (engine != Engines.Sqlite) return found;
        var file = ((SqliteEngine)OperatorsEngine).File;
        foreach (var path in new[] { file, file + "-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            if (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0) found.Add(path[file.Length..] + " file");
        }
        return found;
    }

    private static bool Has(object? value, string text) => value switch
    {
        string written => written.Contains(text, StringComparison.Ordinal),
        byte[] bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0,
        _ => false,
    };

    protected sealed class LogRow
    {
        public long Seq { get; init; }

        public int Version { get; init; }

        public byte[] Document { get; init; } = [];

        public byte[]? Seals { get; init; }

        public DateOnly ContactsUntil { get; init; }

        public string Text => Encoding.UTF8.GetString(Document);
    }
}
