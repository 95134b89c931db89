using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Diagnoses;

namespace Ctg.Api.Diagnoses;

/// <summary>Reads the diagnoses of conventions, each only where the caller may see the convention.</summary>
public sealed class DiagnosisStore(Database database)
{
    internal const string ResourceType = "diagnosis";

    private static readonly Statement Get = Of("Get_Diagnosis");
    private static readonly Statement ListActions = Of("List_Answering_Actions");

    /// <summary>Null where the caller sees no such convention.</summary>
    public static Task<DiagnosisRow?> FindAsync(Session session, Guid conventionId, Caller caller) => session.FindAsync<DiagnosisRow>(
        Get, new { Id = conventionId, SeenBy = caller.OneCaf, Cafs = caller.CafList }, Visibility.PartFor(caller));

    public Task<DiagnosisRow?> FindAsync(Guid conventionId, Caller caller, CancellationToken cancellation) =>
        database.ReadAsync(session => FindAsync(session, conventionId, caller), cancellation);

    /// <summary>Where the actions that findings name stand; of those that are in no plan of the convention, nothing.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ActionStatus>> ActionsAsync(Session session, long conventionKey, IReadOnlyList<Finding> findings)
    {
        var named = findings.SelectMany(f => f.Actions).ToArray();
        if (named.Length == 0) return new Dictionary<Guid, ActionStatus>();
        var rows = await session.QueryAsync<AnsweringActionRow>(ListActions, new { ActionIds = new IdList(named), ConventionKey = conventionKey });
        return rows.ToDictionary(r => r.Id, r => r.Status);
    }

    /// <summary>The present edition, or the one of a number, with where its actions stand today; null where there is none that the caller sees.</summary>
    public Task<ReadDiagnosis?> ReadAsync(Guid conventionId, int? edition, Caller caller, CancellationToken cancellation) => database.ReadAsync(async session =>
    {
        if (await FindAsync(session, conventionId, caller) is not { Document: { } document } row) return null;
        var current = Documents.Read<Diagnosis>(document);
        var asked = edition is null || edition == current.Edition ? current : await EditionAsync(session, current, edition.Value);
        return asked is null ? null : new ReadDiagnosis(asked, await ActionsAsync(session, row.ConventionKey, asked.Findings));
    }, cancellation);

    private static async Task<Diagnosis?> EditionAsync(Session session, Diagnosis current, int number)
    {
        if (current.Editions.FirstOrDefault(e => e.Number == number) is not { } edition) return null;
        return await LoggedVersion.FindAsync(session, ResourceType, current.Id, edition.Version) is { } logged ? Documents.Read<Diagnosis>(logged.Document) : null;
    }

    private static Statement Of(string name) => Statement.Load($"Diagnoses/Sql/{name}.sql");
}

/// <summary>A diagnosis, and where the actions of its findings stand.</summary>
public sealed record ReadDiagnosis(Diagnosis Diagnosis, IReadOnlyDictionary<Guid, ActionStatus> Actions);
