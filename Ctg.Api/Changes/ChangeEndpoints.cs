using Ctg.Api.Http;
using Ctg.Api.Security;

namespace Ctg.Api.Changes;

public static class ChangeEndpoints
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services
        .AddSingleton<ChangeStore>()
        .AddSingleton<ChangeReader>()
        .AddSingleton<ChangeStreams>()
        .AddSingleton<ChangeWatch>()
        .AddHostedService(provider => provider.GetRequiredService<ChangeWatch>());

    public static RouteGroupBuilder MapChanges(this RouteGroupBuilder group)
    {
        group.MapGet("/changes", List).WithName("listChanges").WithSummary("Follow the changes").WithTags("Changes").NotInBatch()
            .WithDescription("Every change, in the order in which they were committed, none left out. Of another Caf's convention a caller sees the changes from its signature on, and of its facilities none.");
        return group;
    }

    private static async Task<Answer<ChangeFeed>> List(
        Query<ChangeQuery> query, EventStream stream, Caller caller, ChangeReader reader, ChangeStreams streams, CancellationToken cancellation)
    {
        var after = stream.After ?? query.Value.After;
        var part = await reader.ReadAsync(query.Value, caller, after, TimeSpan.FromSeconds(stream.IsWanted ? 0 : query.Value.Wait), cancellation);
        // Somebody who knows a change that is not there has read another database, or this one before it was restored: it is told, not left waiting.
        if (part.Last < after)
            return new Problem(Problems.Malformed, [Fault.Of(stream.After is null ? "/query/after" : $"/header/{EventStream.LastEventId}", "outOfRange", 0, part.Last)]);
        return stream.IsWanted
            ? Answer<ChangeFeed>.OfStream(streams.From(part, query.Value, caller))
            : Answer<ChangeFeed>.Of(new ChangeFeed { Items = [.. part.Rows.Select(row => row.ToEvent(caller))], Next = part.Next, Last = part.Last });
    }
}
