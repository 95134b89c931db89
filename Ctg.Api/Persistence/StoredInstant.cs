namespace Ctg.Api.Persistence;

/// <summary>Instants as both engines hold them: to the millisecond.</summary>
internal static class StoredInstant
{
    public static DateTime StoredNow(this TimeProvider clock) => Of(clock.GetUtcNow().UtcDateTime);

    public static DateTime Of(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
}
