namespace Ctg.Api.Http;

/// <summary>A part of a request that reads itself, and knows what is wrong with it.</summary>
public interface IInput
{
    /// <summary>The problem that alone ends the request (428, 413); null where there is none.</summary>
    Problem? Problem { get; }

    /// <summary>Faults that make the request malformed (400).</summary>
    IReadOnlyList<Fault> Malformed { get; }

    /// <summary>Faults in values that were read (422).</summary>
    IReadOnlyList<Fault> Invalid { get; }
}
