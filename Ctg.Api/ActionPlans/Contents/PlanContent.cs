using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Contents;

/// <summary>A plan with all its actions.</summary>
public record PlanContent
{
    /// <summary>Of all of it: the sum of the versions of the plan and of its actions, each of which only ever grows.</summary>
    public required int Version { get; init; }

    public required ActionPlan Plan { get; init; }

    /// <summary>In the order in which they were added; what is derived of an action is told where it is read by itself.</summary>
    public required IReadOnlyList<PlanAction> Actions { get; init; }

    /// <summary>The documents as they are stored.</summary>
    internal static Representation Represent(byte[] plan, int version, IReadOnlyList<ActionRow> actions)
    {
        var body = new ArrayBufferWriter<byte>();
        body.Write(Representation.Derived("version", VersionOf(version, actions)).Span);
        body.Write("\"plan\":"u8);
        body.Write(plan);
        body.Write(",\"actions\":["u8);
        foreach (var (index, action) in actions.Index())
        {
            if (index > 0) body.Write(","u8);
            body.Write(action.Document);
        }
        body.Write("]}"u8);
        return Representation.Of(body.WrittenSpan.ToArray(), VersionOf(version, actions));
    }

    internal static int VersionOf(int plan, IReadOnlyList<ActionRow> actions) => plan + actions.Sum(a => a.Version);

    internal static WholePlan Read(byte[] plan, IReadOnlyList<ActionRow> actions) => new(Documents.Read<ActionPlan>(plan), [.. actions.Select(a => Documents.Read<PlanAction>(a.Document))]);
}
