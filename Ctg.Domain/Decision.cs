namespace Ctg.Domain;

/// <summary>What a decision returns: the new state, or every rule that refuses it. It never throws for a refusal.</summary>
public sealed class Decision<T>
    where T : class
{
    private Decision(T? state, IReadOnlyList<Refusal> refusals) => (State, Refusals) = (state, refusals);

    /// <summary>The new state; null when refused.</summary>
    public T? State { get; }

    /// <summary>Every rule that refuses; empty when accepted.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Accepts the state unless a rule refuses it.</summary>
    public static Decision<T> Of(T state, IEnumerable<Refusal> refusals)
    {
        var all = refusals.ToArray();
        return all.Length == 0 ? new(state, []) : new(null, all);
    }

    public static Decision<T> Refuse(params Refusal[] refusals) => new(null, refusals);
}
