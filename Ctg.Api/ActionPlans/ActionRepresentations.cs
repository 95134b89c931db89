using System.Buffers;
using Ctg.Api.Http;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans;

/// <summary>Actions as they are sent: the stored document with what is derived put first.</summary>
internal static class ActionRepresentations
{
    private static readonly ReadOnlyMemory<byte> Late = Representation.Derived("late", true);
    private static readonly ReadOnlyMemory<byte> OnTime = Representation.Derived("late", false);

    public static Representation Of(byte[] document, PlanAction action, DateOnly asOf) =>
        Of(document, action, asOf, Representation.Derived("achievements", Achievement.Of(action)));

    /// <summary>The action after a change, with what somebody should look at.</summary>
    public static Representation Changed(byte[] document, PlanAction action, Convention convention, DateOnly today, string language, params IReadOnlyList<Refusal> besides) => Of(
        document, action, today, Representation.Derived(new { Achievements = Achievement.Of(action), Warnings = Fault.Told([.. ActionWarnings.Of(action, convention), .. besides], language) }));

    public static void InList(ActionRow row, DateOnly asOf, IBufferWriter<byte> page) => Representation.Write(page, row.IsLateOn(asOf) ? Late : OnTime, row.Document);

    private static Representation Of(byte[] document, PlanAction action, DateOnly asOf, ReadOnlyMemory<byte> derived)
    {
        var late = action.IsLateOn(asOf);
        return Representation.Of(document, action.Version, Representation.Both(late ? Late : OnTime, derived), late ? "late" : null);
    }
}
