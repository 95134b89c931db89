using System.Security.Cryptography;
using Ctg.Api.Persistence;

namespace Ctg.Api.Operations;

/// <summary>Follows the change log from its first entry to its last, and collects what does not fit.</summary>
/// <param name="states">The resources as their tables had them before the log was read.</param>
/// <param name="types">The types of resources that have a table.</param>
/// <param name="given">The last number of the sequence that was given out before that.</param>
internal sealed class ChangeCheck(IReadOnlyDictionary<(string Type, Guid Id), ResourceState> states, IReadOnlySet<string> types, long given)
{
    private readonly Dictionary<(string Type, Guid Id), (int Version, byte[] EntryHash)> _last = [];
    private readonly HashSet<(string Type, Guid Id)> _found = [];
    private readonly List<string> _differences = [];

    public long LastSeq { get; private set; }

    /// <summary>How many changes were read.</summary>
    public long Count { get; private set; }

    public void Read(LoggedChange change)
    {
        var key = (change.ResourceType, change.ResourceId);
        var name = $"change {change.Seq} ({change.ResourceType} {change.ResourceId}, version {change.Version})";
        if (change.Seq != LastSeq + 1) _differences.Add($"Changes {LastSeq + 1} to {change.Seq - 1} are missing.");
        var (version, previous) = _last.TryGetValue(key, out var last) ? last : (0, []);
        if (change.Version != version + 1) _differences.Add($"The {name} follows version {version}.");
        if (!Hash(previous, change).AsSpan().SequenceEqual(change.EntryHash)) _differences.Add($"The {name} was altered, or one before it: its hash is another.");
        if (states.TryGetValue(key, out var state)) Compare(state, key, change, name);
        else if (change.Seq <= given && types.Contains(change.ResourceType) && version == 0) _differences.Add($"The {name} has no resource any more.");
        _last[key] = (change.Version, change.EntryHash);
        (LastSeq, Count) = (change.Seq, Count + 1);
    }

    /// <summary>Every difference, with what only the end can tell.</summary>
    public IReadOnlyList<string> Finish()
    {
        if (LastSeq < given) _differences.Add($"Changes {LastSeq + 1} to {given} are missing at the end.");
        _differences.AddRange(states.Where(s => !_found.Contains(s.Key)).Select(s => $"The {s.Key.Type} {s.Key.Id} stands at version {s.Value.Version}, which no change made."));
        return _differences;
    }

    private void Compare(ResourceState state, (string, Guid) key, LoggedChange change, string name)
    {
        if (change.Version != state.Version) return;
        _found.Add(key);
        if (!SHA256.HashData(change.Document).AsSpan().SequenceEqual(state.Hash)) _differences.Add($"The resource of {name} is not as that change left it.");
    }

    private static byte[] Hash(byte[] previous, LoggedChange change) => ChangeLog.Hash(
        previous,
        new Change(change.ResourceType, change.ResourceId, change.Version, change.Operation, change.Reason, change.Document),
        new Actor(change.Subject, change.Caf),
        change.RecordedAt);
}
