namespace Ctg.Api.Steering;

/// <summary>A meeting, a post or an evaluation as its row has it, with the convention that it belongs to.</summary>
public sealed class SteeringRow
{
    public long ResourceKey { get; init; }

    public long ConventionKey { get; init; }

    public int Version { get; init; }

    public byte[] Document { get; init; } = [];

    public byte[] Convention { get; init; } = [];
}
