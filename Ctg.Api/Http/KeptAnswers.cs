using Ctg.Api.Persistence;

namespace Ctg.Api.Http;

/// <summary>Forgets answers that were kept for idempotency keys: old ones, and those with a contact that is to be removed.</summary>
internal static class KeptAnswers
{
    private static readonly Statement Count = Statement.Load("Http/Sql/Count_Answers_To_Forget.sql");
    private static readonly Statement DeleteOld = Statement.Load("Http/Sql/Delete_Old_Answers.sql");
    private static readonly Statement DeleteDue = Statement.Load("Http/Sql/Delete_Answers_With_Due_Contacts.sql");

    /// <returns>How many would be forgotten.</returns>
    public static Task<int> CountAsync(Database database, DateOnly on, DateTime now, CancellationToken cancellation) =>
        database.ReadAsync(session => session.FindAsync<int>(Count, new { Before = now - Idempotency.KeptFor, On = on }), cancellation);

    /// <returns>How many were forgotten.</returns>
    public static async Task<int> ForgetAsync(Database database, Actor actor, DateOnly on, CancellationToken cancellation)
    {
        var forgotten = 0;
        foreach (var delete in new[] { DeleteOld, DeleteDue })
            forgotten += await database.DeleteInPartsAsync(actor, delete, (session, most) => new { Before = session.At - Idempotency.KeptFor, On = on, Take = most }, cancellation);
        return forgotten;
    }
}
