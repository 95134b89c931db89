using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Api.Webhooks.Deliveries;
using Ctg.Api.Webhooks.Sending;
using Ctg.Domain.Webhooks;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Webhooks;

public static class WebhookEndpoints
{
    private const string Tag = "Webhooks";

    public static IServiceCollection AddWebhooks(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>()
        .AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateOnStart().Services
        .AddSingleton(provider => provider.GetRequiredService<IOptions<WebhookOptions>>().Value.Policy())
        .AddSingleton<IValidator<WebhookBody>, WebhookBodyValidator>()
        .AddSingleton<IValidator<NewWebhook>, NewWebhookValidator>()
        .AddSingleton<IValidator<SecretBody>, SecretBodyValidator>()
        .AddSingleton<WebhookStore>()
        .AddSingleton<WebhookCommands>()
        .AddSingleton<INameResolver, SystemNameResolver>()
        .AddSingleton<WebhookSender>()
        .AddSingleton<WebhookPinger>()
        .AddSingleton<DeliveryBell>()
        .AddSingleton<DeliveryLog>()
        .AddSingleton<DeliveryQueue>()
        .AddSingleton<FanOut>()
        .AddSingleton<Settlement>()
        .AddSingleton<Deliverer>()
        .AddHostedService<DeliveryWorker>();

    public static RouteGroupBuilder MapWebhooks(this RouteGroupBuilder group)
    {
        group.MapGet("/webhooks", List).WithName("listWebhooks").WithSummary("Find webhooks").WithTags(Tag).Exports(WebhookCsv.Table)
            .WithDescription("Those of the Caf that the caller acts for; no other Caf sees them.");
        group.MapPost("/webhooks", Register).WithName("registerWebhook").WithSummary("Have changes sent to an address").WithTags(Tag).Creates().Writes().NotInBatch()
            .WithDescription("From now on, each change that its owner sees in the feed is sent to the address, signed by the secret that this answer tells, of each resource in order. What is not answered by a success is sent again for more than a day; then the webhook is disabled, and goes on where it stopped once it is active again.");
        group.MapGet("/webhooks/{id:guid}", Get).WithName("getWebhook").WithSummary("Read a webhook").WithTags(Tag)
            .WithDescription("For the Caf of the webhook; to all others it does not exist. Its secrets are not told.");
        group.MapPatch("/webhooks/{id:guid}", Revise).WithName("reviseWebhook").WithSummary("Change a webhook, or make it active again").WithTags(Tag).Writes()
            .WithDescription("Another address is sent to from the next attempt on; other types and another Caf hold for changes that have no delivery yet.");
        group.MapDelete("/webhooks/{id:guid}", Delete).WithName("deleteWebhook").WithSummary("Delete a webhook").WithTags(Tag).Writes().NeverRefuses()
            .WithDescription("With its secrets and deliveries; what waits is not sent. Answers with what it was.");
        group.MapGet("/webhooks/{id:guid}/history", History).WithName("listWebhookHistory").WithSummary("List the changes of a webhook").WithTags(Tag).Exports(HistoryCsv.Table)
            .WithDescription("Also that the service disabled it.");
        group.MapPost("/webhooks/{id:guid}/secrets", Rotate).WithName("rotateWebhookSecret").WithSummary("Give a webhook another secret").WithTags(Tag).Writes().NotInBatch()
            .WithDescription("The answer tells it. For 24 hours that before it signs too: webhook-signature has both, the newest first.");
        group.MapPost("/webhooks/{id:guid}/ping", Ping).WithName("pingWebhook").WithSummary("Send a test event").WithTags(Tag).Writes().NeverRefuses().NotInBatch()
            .WithDescription("At once, also while the webhook is disabled; the answer says what came back. It is not tried again.");
        group.MapGet("/webhooks/{id:guid}/deliveries", Deliveries).WithName("listWebhookDeliveries").WithSummary("List what was sent, and is to be").WithTags(Tag).Exports(WebhookCsv.Deliveries)
            .WithDescription("The newest first. What was delivered is kept for 30 days at least.");
        group.MapPost("/webhooks/{id:guid}/deliveries/{deliveryId:guid}/resend", Resend).WithName("resendWebhookDelivery").WithSummary("Send an event again").WithTags(Tag).Writes()
            .WithDescription("Under the same webhook-id, as soon as it can be: later events of its resource wait for it.");
        return group;
    }

    private static async Task<Answer<PageOf<Webhook>>> List(Query<WebhookQuery> query, Caller caller, WebhookStore store, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        return await Answer<PageOf<Webhook>>.OfAsync(place, new Listing<WebhookRow>(
            from => store.ListAsync(query.Value, from, caller, context.RequestAborted), (row, body) => body.Write(row.Document), row => [$"{row.WebhookKey}"]));
    }

    private static Task<Answer<IssuedWebhook>> Register(Body<NewWebhook> body, UnitOfWork unit, WebhookCommands commands) => commands.RegisterAsync(unit, body.Value);

    private static async Task<Answer<Webhook>> Get(Guid id, Caller caller, WebhookStore store, CancellationToken cancellation) =>
        await store.FindAsync(id, caller, cancellation) is { } row
            ? Answer<Webhook>.Of(Representation.Of(row.Document, row.Version))
            : new Problem(Problems.NotFound);

    private static Task<Answer<Webhook>> Revise(Guid id, IfMatch ifMatch, MergePatch<WebhookBody> patch, UnitOfWork unit, WebhookCommands commands) =>
        commands.ReviseAsync(unit, id, ifMatch, patch);

    private static Task<Answer<Webhook>> Delete(Guid id, IfMatch ifMatch, UnitOfWork unit) => WebhookCommands.DeleteAsync(unit, id, ifMatch);

    private static async Task<Answer<PageOf<HistoryEntry>>> History(
        Guid id, Query<HistoryQuery> query, Caller caller, WebhookStore store, HistoryStore history, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindAsync(id, caller, context.RequestAborted) is null) return new Problem(Problems.NotFound);
        return await Answer<PageOf<HistoryEntry>>.OfAsync(place, history.ListOf(WebhookStore.ResourceType, id, context.RequestAborted));
    }

    private static Task<Answer<IssuedWebhook>> Rotate(Guid id, IfMatch ifMatch, Body<SecretBody> body, UnitOfWork unit, WebhookCommands commands) =>
        commands.RotateAsync(unit, id, ifMatch, body.Value);

    private static Task<Answer<WebhookPing>> Ping(Guid id, UnitOfWork unit, WebhookPinger pinger) => pinger.PingAsync(unit, id);

    private static async Task<Answer<PageOf<WebhookDelivery>>> Deliveries(
        Guid id, Query<DeliveryQuery> query, Caller caller, WebhookStore store, DeliveryLog log, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindAsync(id, caller, context.RequestAborted) is not { } webhook) return new Problem(Problems.NotFound);
        return await Answer<PageOf<WebhookDelivery>>.OfAsync(place, new Listing<DeliveryRow>(
            from => log.ListAsync(webhook.WebhookKey, query.Value, from, context.RequestAborted),
            (row, body) => body.Write(Documents.Write(row.ToResource())),
            row => [$"{row.DeliveryKey}"]));
    }

    private static Task<Answer<WebhookDelivery>> Resend(Guid id, Guid deliveryId, UnitOfWork unit, DeliveryLog log) => log.ResendAsync(unit, id, deliveryId);
}
