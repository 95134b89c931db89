using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks;

/// <summary>The changes of a webhook, for callers who act for its owner: each loads, lets the domain decide, and stores, in one transaction.</summary>
internal sealed class WebhookCommands(Database database, AddressPolicy addresses)
{
    public async Task<Answer<IssuedWebhook>> RegisterAsync(UnitOfWork unit, NewWebhook body) => await TellAsync(unit, await unit.RunAsync<IssuedWebhook>(async session =>
    {
        if (body.Owner is null && !unit.Caller.ActsForAll && unit.Caller.Cafs.Count != 1) return new Problem(Problems.Invalid, Fault.Of("/owner", "required"));
        var owner = body.Owner ?? (unit.Caller.ActsForAll ? Caller.EveryCaf : unit.Caller.Cafs[0]);
        if (!unit.Caller.ActsForAny([owner])) return new Problem(Problems.Forbidden);
        var decision = WebhookDecisions.Register(
            Guid.CreateVersion7(session.At), owner, body.ToContent(), await WebhookStore.CountAsync(session, owner), addresses, session.At);
        if (decision.State is not { } webhook) return Problem.Refused(decision.Refusals);
        var document = await WebhookWriter.AddAsync(session, webhook, body.Secret);
        return Answer<IssuedWebhook>.Created($"/v1/webhooks/{webhook.Id}", Representation.Of(document, webhook.Version));
    }));

    public Task<Answer<Webhook>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<WebhookBody> patch) =>
        ChangeAsync<Webhook>(unit, id, ifMatch, "revised", async (session, row, current) =>
        {
            var (body, problem) = await patch.ApplyAsync(current.ToBody(), session.Cancellation);
            if (problem is not null) return (null, problem);
            var decision = WebhookDecisions.Revise(current, body.ToContent(), addresses, session.At);
            if (decision.State is not { } revised) return (null, Problem.Refused(decision.Refusals));
            if (current.Status == WebhookStatus.Disabled && revised.Status == WebhookStatus.Active) await WebhookWriter.ResumeAsync(session, row.WebhookKey);
            return (revised, null);
        });

    public async Task<Answer<IssuedWebhook>> RotateAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, SecretBody body) => await TellAsync(
        unit,
        await ChangeAsync<IssuedWebhook>(unit, id, ifMatch, "secretRotated", async (session, row, current) =>
        {
            var decision = WebhookDecisions.Rotate(current, session.At);
            if (decision.State is not { } rotated) return (null, Problem.Refused(decision.Refusals));
            await WebhookSecrets.AddAsync(session, row.WebhookKey, rotated, body.Secret);
            return (rotated, null);
        }));

    public static Task<Answer<Webhook>> DeleteAsync(UnitOfWork unit, Guid id, IfMatch ifMatch) => ChangeAsync<Webhook>(unit, id, ifMatch, "deleted", async (session, row, current) =>
    {
        await WebhookWriter.ClearAsync(session, row.WebhookKey);
        return (WebhookDecisions.Delete(current, session.At), null);
    });

    private static Task<Answer<T>> ChangeAsync<T>(
        UnitOfWork unit, Guid id, IfMatch ifMatch, string operation, Func<WriteSession, WebhookRow, Webhook, Task<(Webhook? Changed, Problem? Problem)>> decide) =>
        unit.RunAsync<T>(async session =>
        {
            if (await WebhookStore.FindAsync(session, id, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
            if (!ifMatch.Names(row.Version)) return new Problem(Problems.Stale);
            var (changed, problem) = await decide(session, row, Documents.Read<Webhook>(row.Document));
            if (problem is not null) return problem;
            return await WebhookWriter.SaveAsync(session, changed!, operation) is { } document
                ? Answer<T>.Of(Representation.Of(document, changed!.Version))
                : new Problem(Problems.Stale);
        });

    /// <summary>Puts the secret beside the answer, which is kept without: a repeat gets it from where it stands, as long as it does.</summary>
    private async Task<Answer<IssuedWebhook>> TellAsync(UnitOfWork unit, Answer<IssuedWebhook> answer)
    {
        if (answer.Problem is not null) return answer;
        var webhook = Documents.Read<Webhook>(answer.ToBytes());
        var secret = await database.ReadAsync(session => WebhookSecrets.FindAsync(session, webhook.Id, webhook.Secrets[0].Number), unit.Cancellation);
        return answer.With(Representation.Derived("secret", secret));
    }
}
