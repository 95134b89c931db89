using System.Collections.Concurrent;
using Ctg.Api.Persistence;

namespace Ctg.Api.Imports;

/// <summary>Tells within this instance that there is work, how far it is, and that it has come to its end.</summary>
internal sealed class ImportWatch(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, int> _done = [];

    /// <summary>Rings when there is a file.</summary>
    public Bell Work { get; } = new(clock);

    /// <summary>Rings when an import has come to its end.</summary>
    public Bell Ended { get; } = new(clock);

    /// <summary>How many rows of an import are dealt with, where this instance works on it.</summary>
    public int? DoneOf(Guid import) => _done.TryGetValue(import, out var done) ? done : null;

    public IProgress<int> ProgressOf(Guid import) => new Share(_done, import);

    /// <summary>Says that an import has come to its end.</summary>
    public void End(Guid import)
    {
        _done.TryRemove(import, out _);
        Ended.Ring();
    }

    private sealed class Share(ConcurrentDictionary<Guid, int> done, Guid import) : IProgress<int>
    {
        public void Report(int value) => done[import] = value;
    }
}
