using System.Data.Common;
using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Operations;
using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Dapper;
using Microsoft.Extensions.Options;

namespace Ctg.Tests.Persistence;

/// <summary>A fixture over one database with the demonstration, which tests alter past the writers, and verify.</summary>
public abstract class RowFixture(string engine) : OwnDatabaseFixture(engine)
{
    /// <summary>Of each table the row that is altered, and the key of its resource, which is 1.</summary>
    protected static readonly Dictionary<string, (string Type, string Key, string Row)> Tables = new()
    {
        ["organisation"] = ("organisation", "organisation_key", ""),
        ["organisation_identity"] = ("organisation", "organisation_key", ""),
        ["external_reference"] = ("convention", "owner_key", " AND resource_type = 'convention'"),
        ["convention"] = ("convention", "convention_key", ""),
        ["convention_caf"] = ("convention", "convention_key", ""),
        ["convention_theme"] = ("convention", "convention_key", " AND theme = 'youth'"),
        ["convention_commune"] = ("convention", "convention_key", " AND line_number = 0"),
        ["convention_party"] = ("convention", "convention_key", " AND line_number = 0"),
        ["convention_renewal"] = ("convention", "convention_key", ""),
        ["convention_split_decision"] = ("convention", "convention_key", " AND line_number = 0"),
        ["commune_coverage"] = ("convention", "convention_key", " AND line_number = 0"),
        ["cej_contract"] = ("cejContract", "cej_contract_key", ""),
        ["cej_commune"] = ("cejContract", "cej_contract_key", ""),
        ["action_plan"] = ("actionPlan", "plan_key", ""),
        ["plan_action"] = ("action", "action_key", ""),
        ["action_theme"] = ("action", "action_key", " AND theme = 'youth'"),
        ["action_commune"] = ("action", "action_key", ""),
        ["action_budget_line"] = ("action", "action_key", ""),
        ["action_funding"] = ("action", "action_key", ""),
        ["action_indicator"] = ("action", "action_key", ""),
        ["action_measure"] = ("action", "action_key", " AND period = '2025'"),
        ["action_tag"] = ("action", "action_key", ""),
        ["action_share"] = ("action", "action_key", ""),
        ["diagnosis"] = ("diagnosis", "diagnosis_key", ""),
        ["diagnosis_finding"] = ("diagnosis", "diagnosis_key", " AND line_number = 0"),
        ["diagnosis_finding_action"] = ("diagnosis", "diagnosis_key", ""),
        ["meeting"] = ("meeting", "meeting_key", ""),
        ["cooperation_post"] = ("cooperationPost", "post_key", ""),
        ["cooperation_post_holder"] = ("cooperationPost", "post_key", " AND line_number = 0"),
        ["evaluation"] = ("evaluation", "evaluation_key", ""),
        ["facility"] = ("facility", "facility_key", ""),
        ["facility_support"] = ("facility", "facility_key", " AND line_number = 0"),
        ["facility_bonus"] = ("facility", "facility_key", " AND line_number = 0"),
        ["webhook"] = ("webhook", "webhook_key", ""),
    };

    private Engine _engine = null!;
    private Verification _verification = null!;

    private protected RowChanges Changes { get; private set; } = null!;

    private protected SteeringRowChanges SteeringChanges { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task FillAsync()
    {
        _engine = Database.OpenEngine();
        // A reader may be a deadlock's victim beside the writers, more often than a service is used to.
        var unit = TestDatabase.Over(_engine, options: new DatabaseOptions { Retries = 10, RetryDelayMilliseconds = 10 });
        (Changes, SteeringChanges, _verification) = (new RowChanges(unit), new SteeringRowChanges(unit), new Verification(unit));
        await new Demonstration(unit, new ParisCalendar(TimeProvider.System), new ConventionCircumstances(Options.Create(new ConventionOptions()))).LoadAsync(CancellationToken.None);
        await Changes.AddPlanAsync((await IdsAsync("convention"))[2]);
        var conventions = await IdsAsync("convention");
        await Changes.SaveConventionAsync(conventions[0], convention => RowChanges.Changed(convention) with { RenewalOf = conventions[1] });
        await Changes.AddCejContractAsync(takenOverBy: conventions[0]);
        await SteeringChanges.AddAllAsync(conventions[0]);
        var plan = (await IdsAsync("action_plan"))[^1];
        await Changes.SaveActionAsync((await IdsAsync("plan_action"))[0], action => RowChanges.Changed(action) with { Shares = [RowChanges.ShareWith(plan)] });
        await Changes.AddWebhookAsync();
        await Changes.AddDiagnosisAsync(conventions[0], (await IdsAsync("plan_action"))[0]);
    }

    [SetUp]
    public async Task StartWholeAsync() => Assert.That(await VerifyAsync(), Is.Empty);

    /// <summary>The writers write anew whatever was altered beside a document.</summary>
    [TearDown]
    public async Task WriteAnewAsync()
    {
        await Changes.SaveConventionAsync((await IdsAsync("convention"))[0], convention => convention);
        await Changes.SaveCejContractAsync((await IdsAsync("cej_contract"))[0]);
        await Changes.SavePlanAsync((await IdsAsync("action_plan"))[0]);
        await Changes.SaveActionAsync((await IdsAsync("plan_action"))[0], action => action);
        await Changes.SaveDiagnosisAsync((await IdsAsync("convention"))[0]);
        await Changes.SaveFacilityAsync((await IdsAsync("facility"))[0]);
        await SteeringChanges.SaveAllAsync((await IdsAsync("meeting"))[0], (await IdsAsync("cooperation_post"))[0], (await IdsAsync("evaluation"))[0]);
    }

    protected async Task<IReadOnlyList<string>> VerifyAsync() => (await _verification.RunAsync(new Progress<double>(), CancellationToken.None)).Differences;

    protected async Task<(string Table, string Column)[]> SchemaAsync() => await AskAsync(async connection => (await connection.QueryAsync<(string, string)>(
        EngineName == Engines.Sqlite
            ? "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
            : "SELECT c.TABLE_NAME, c.COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS c")).ToArray());

    protected Task<Guid[]> IdsAsync(string table) =>
        AskAsync(async connection => (await connection.QueryAsync<Guid>($"SELECT id FROM {table} ORDER BY {Tables[table].Key}")).ToArray());

    protected Task<object?> ScalarAsync(string statement) => AskAsync(async connection => await connection.ExecuteScalarAsync(statement) is var value and not DBNull ? value : null);

    /// <returns>What stood there.</returns>
    protected async Task<object?> AlterAsync(string table, string column, string value, object? before = null)
    {
        var row = $"WHERE {Tables[table].Key} = 1";
        var stood = await ScalarAsync($"SELECT {column} FROM {table} {row}");
        await ExecuteAsync($"UPDATE {table} SET {column} = {value} {row}", new { Before = before });
        return stood;
    }

    protected async Task ExecuteAsync(string statement, object? parameters = null)
    {
        await using var connection = _engine.CreateConnection(forWriting: true);
        await connection.OpenAsync();
        Assert.That(await connection.ExecuteAsync(statement, parameters), Is.EqualTo(1), statement);
    }

    private async Task<T> AskAsync<T>(Func<DbConnection, Task<T>> ask)
    {
        await using var connection = _engine.CreateConnection(forWriting: false);
        await connection.OpenAsync();
        return await ask(connection);
    }
}
