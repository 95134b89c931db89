using Ctg.Api.Http;

namespace Ctg.Api.ActionPlans.Selections;

/// <summary>What stands against a change of many actions: what is wrong with the change itself is told once, where it stands; what it makes of an action, at the action.</summary>
internal sealed class SelectionRefusals
{
    /// <summary>Of problems of several types, the first of these is told: what is to be done about the others comes after it.</summary>
    private static readonly ProblemType[] Order = [Problems.Forbidden, Problems.Conflict, Problems.ExternalReferenceTaken, Problems.Invalid, Problems.RuleViolated];

    private readonly List<(ProblemType Type, Fault Fault)> _faults = [];

    /// <summary>All of them; null where there are none.</summary>
    public Problem? Problem => _faults.Count == 0 ? null : new Problem(Order.First(type => _faults.Any(f => f.Type == type)), [.. _faults.Select(f => f.Fault)]);

    /// <param name="type">Of the problem.</param>
    /// <param name="placed">Faults at the places of their actions.</param>
    public void Add(ProblemType type, IEnumerable<Fault> placed) => _faults.AddRange(placed.Select(fault => (type, fault)));

    public void Add(int index, ProblemType type, Fault fault) => _faults.Add((type, fault with { Pointer = $"/actions/{index}{fault.Pointer}" }));

    /// <param name="index">Of the action.</param>
    /// <param name="problem">Of the action as it would be; null where there is none.</param>
    /// <param name="change">What would make it so; null where it is moved.</param>
    public void Add(int index, Problem? problem, PatchOf<ActionBody>? change)
    {
        foreach (var fault in problem?.Faults ?? [])
        {
            if (problem!.Type != Problems.Invalid || change?.States(fault.Pointer) != true) Add(index, problem.Type, fault);
            else if ((problem.Type, fault with { Pointer = $"/change{fault.Pointer}" }) is var ofChange && !_faults.Contains(ofChange)) _faults.Add(ofChange);
        }
    }
}
