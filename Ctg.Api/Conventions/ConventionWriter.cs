using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions;

/// <summary>Writes conventions: the document, its columns, its child rows and its change, by one method.</summary>
public static class ConventionWriter
{
    private static readonly Statement GetKey = Of("Get_Convention_Key");
    private static readonly Statement Hold = Of("Hold_Convention");
    private static readonly Statement FindReference = Of("Find_Reference");
    private static readonly Statement NextNumber = Of("Next_Reference_Number");
    private static readonly Statement FirstNumber = Of("First_Reference_Number");
    private static readonly Statement GetNumber = Of("Get_Reference_Number");
    private static readonly Statement ListActions = Of("List_Action_Documents");
    private static readonly Statement Insert = Of("Insert_Convention");
    private static readonly Statement Update = Of("Update_Convention");
    private static readonly Statement[] DeleteChildren =
    [
        Of("Delete_Convention_Cafs"), Of("Delete_Convention_Themes"), Of("Delete_Convention_Communes"), Of("Delete_Convention_Parties"), Of("Delete_Convention_Renewal"),
        Of("Delete_Convention_Split_Decisions"), Of("Delete_Commune_Coverage"),
    ];

    /// <summary>Whether a convention of the Caf bears the reference.</summary>
    public static async Task<bool> IsTakenAsync(Session session, string caf, string reference) =>
        await session.FindAsync<int>(FindReference, new { Caf = caf, Reference = reference }) > 0;

    /// <summary>The next reference of a Caf and year that no convention bears, as in <c>CTG-91-2020-007</c>.</summary>
    public static async Task<string> NextReferenceAsync(WriteSession session, string caf, int year)
    {
        string reference;
        do
        {
            var series = $"CTG-{caf}-{year}";
            if (await session.ExecuteAsync(NextNumber, new { Series = series }) == 0) await session.ExecuteAsync(FirstNumber, new { Series = series });
            reference = $"{series}-{await session.FindAsync<int>(GetNumber, new { Series = series }):000}";
        }
        while (await IsTakenAsync(session, caf, reference));
        return reference;
    }

    /// <summary>The rules that actions of the convention would break if it became what is given (INV-12 to INV-14).</summary>
    public static async Task<IReadOnlyList<Refusal>> ActionsLeftOutAsync(Session session, long conventionKey, Convention revised) =>
    [
        .. (await session.QueryAsync<byte[]>(ListActions, new { ConventionKey = conventionKey }))
            .Select(Documents.Read<PlanAction>)
            .SelectMany(action => ActionRules.FitOf(action, revised).Select(r => r with { Pointer = $"/actions/{action.Reference}{r.Pointer}" })),
    ];

    /// <summary>Takes the convention's row until the commit: what is decided about its actions meanwhile waits, and is decided on what it becomes.</summary>
    public static Task HoldAsync(WriteSession session, Guid id) => session.ExecuteAsync(Hold, new { Id = id });

    /// <summary>The internal key of a convention.</summary>
    public static Task<long> KeyOfAsync(Session session, Guid id) => session.FindAsync<long>(GetKey, new { Id = id });

    public static async Task<byte[]> AddAsync(WriteSession session, Convention convention)
    {
        var document = Documents.Write(convention);
        await session.ExecuteAsync(Insert, ConventionColumns.Of(convention, document));
        await InsertChildrenAsync(session, convention, await KeyOfAsync(session, convention.Id));
        Log(session, convention, "created", null, document, []);
        return document;
    }

    /// <returns>The document; null where the row is no longer of the version that was read.</returns>
    public static Task<byte[]?> SaveAsync(WriteSession session, long key, Convention convention, string operation, string? reason) =>
        SaveAsync(session, key, convention, operation, reason, []);

    /// <summary>The same where the Caf that share the convention may be others than before: one that shares it no longer is told so.</summary>
    public static async Task<byte[]?> SaveAsync(WriteSession session, long key, Convention convention, string operation, string? reason, IReadOnlyList<string> formerCafs)
    {
        var document = Documents.Write(convention);
        if (await session.ExecuteAsync(Update, ConventionColumns.Of(convention, document)) == 0) return null;
        foreach (var delete in DeleteChildren) await session.ExecuteAsync(delete, new { ConventionKey = key });
        await ExternalReferences.DeleteAsync(session, ConventionStore.ResourceType, key);
        await InsertChildrenAsync(session, convention, key);
        Log(session, convention, operation, reason, document, formerCafs);
        return document;
    }

    private static void Log(WriteSession session, Convention convention, string operation, string? reason, byte[] document, IReadOnlyList<string> formerCafs) =>
        session.Log(new Change(ConventionStore.ResourceType, convention.Id, convention.Version, operation, reason, document),
            Audience.OfConvention(convention.Id, convention.Cafs().Concat(formerCafs), convention.SignedOn is not null));

    private static async Task InsertChildrenAsync(WriteSession session, Convention convention, long key)
    {
        foreach (var table in ConventionChildren.Tables) await table.InsertAsync(session, key, convention);
    }

    private static Statement Of(string name) => Statement.Load($"Conventions/Sql/{name}.sql");
}
