using System.Buffers;
using Ctg.Api.Http;

namespace Ctg.Api.ActionPlans;

/// <summary>Actions as they are sent: the stored document with its lateness put first.</summary>
internal static class ActionRepresentations
{
    private static readonly ReadOnlyMemory<byte> Late = Representation.Derived("late", true);
    private static readonly ReadOnlyMemory<byte> OnTime = Representation.Derived("late", false);

    public static Representation Of(byte[] document, int version, bool late) =>
        Representation.Of(document, version, late ? Late : OnTime, late ? "late" : null);

    public static void InList(ActionRow row, DateOnly asOf, IBufferWriter<byte> page) => Representation.Write(page, row.IsLateOn(asOf) ? Late : OnTime, row.Document);
}
