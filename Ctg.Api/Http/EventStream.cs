using System.Globalization;
using System.Reflection;

namespace Ctg.Api.Http;

/// <summary>Whether the caller wants what comes as a stream of events, and after which of them it goes on (Last-Event-ID).</summary>
public sealed class EventStream : IInput
{
    public const string MediaType = "text/event-stream";

    /// <summary>The header that has the id of the last event that the caller got before.</summary>
    public const string LastEventId = "Last-Event-ID";

    private EventStream(HttpContext context)
    {
        IsWanted = Accept.Preferred(context.Request, Body<object>.MediaType, MediaType) == MediaType;
        context.Response.Headers.Append("Vary", "Accept");
        if (!IsWanted || context.Request.Headers[LastEventId] is not [{ } id]) return;
        if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) After = after;
        else Malformed = [Fault.Of($"/header/{LastEventId}", "wrongFormat", "1234")];
    }

    public Problem? Problem => null;

    public IReadOnlyList<Fault> Malformed { get; } = [];

    public IReadOnlyList<Fault> Invalid => [];

    public bool IsWanted { get; }

    /// <summary>The number that the last event had as its id; null where the caller begins.</summary>
    public long? After { get; }

    public static ValueTask<EventStream?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<EventStream?>(new(context));
}
