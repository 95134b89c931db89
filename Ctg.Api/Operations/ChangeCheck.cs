using System.Security.Cryptography;
using System.Text.Json;
using Ctg.Api.Operations.Purge;
using Ctg.Api.Persistence;
using Ctg.Api.Persistence.Contacts;

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

    /// <summary>Resources with a change from which contacts were purged, which no later change has told yet.</summary>
    private readonly Dictionary<(string Type, Guid Id), string> _untold = [];

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
        var document = Sealed(change, name);
        if (!ChangeLog.Hash(previous, change.ToChange(), new Actor(change.Subject, change.Caf), change.RecordedAt, document).AsSpan().SequenceEqual(change.EntryHash))
            _differences.Add($"The {name} was altered, or one before it: its hash is another.");
        if (states.TryGetValue(key, out var state)) Compare(state, key, change, document, name);
        else if (change.Seq <= given && types.Contains(change.ResourceType) && version == 0) _differences.Add($"The {name} has no resource any more.");
        if (change.Operation == ContactPurge.Operation) _untold.Remove(key);
        if (document is { IsPurged: true }) _untold.TryAdd(key, name);
        _last[key] = (change.Version, change.EntryHash);
        (LastSeq, Count) = (change.Seq, Count + 1);
    }

    /// <summary>Every difference, with what only the end can tell.</summary>
    public IReadOnlyList<string> Finish()
    {
        if (LastSeq < given) _differences.Add($"Changes {LastSeq + 1} to {given} are missing at the end.");
        _differences.AddRange(_untold.Values.Select(name => $"From the {name} contacts were removed, and no change tells it."));
        _differences.AddRange(states.Where(s => !_found.Contains(s.Key)).Select(s => $"The {s.Key.Type} {s.Key.Id} stands at version {s.Value.Version}, which no change made."));
        return _differences;
    }

    private void Compare(ResourceState state, (string, Guid) key, LoggedChange change, SealedDocument? document, string name)
    {
        if (change.Version != state.Version) return;
        _found.Add(key);
        // Contacts were purged, and the resource has gone on, after it was read.
        var (hash, should) = document is { IsPurged: true }
            ? (ResourceState.BareHashOf(change.Document), state.BareHash)
            : (SHA256.HashData(change.Document), state.Hash);
        if (!hash.AsSpan().SequenceEqual(should)) _differences.Add($"The resource of {name} is not as that change left it.");
    }

    /// <summary>The document with the seals of its contacts; null where they do not fit, which is told.</summary>
    private SealedDocument? Sealed(LoggedChange change, string name)
    {
        try
        {
            var document = SealedDocument.Read(change.Document, change.Seals);
            if (change.ContactsUntil != document.ContactsUntil && change.ContactsUntil != ColumnDates.Unsealed)
                _differences.Add($"The {name}: contacts_until is '{change.ContactsUntil:O}' and should be '{document.ContactsUntil:O}'.");
            return document;
        }
        catch (JsonException)
        {
            _differences.Add($"The {name}: its contacts and their seals do not fit each other.");
            return null;
        }
    }
}
