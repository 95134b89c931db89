using Ctg.Api.Http;

namespace Ctg.Api.Batches;

/// <summary>How far a batch is: the results so far, and what later operations can name of them.</summary>
internal sealed class BatchProgress
{
    /// <summary>How much the answers of a batch may be together, in bytes, before what only reads is refused: they are held until the last is there.</summary>
    private const int MaximumBytes = 32 * 1024 * 1024;

    private readonly List<BatchResult> _results = [];
    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<string, string> _ids = [];
    private long _bytes;

    public IReadOnlyList<BatchResult> Results => _results;

    public void Add(BatchOperation operation, BatchResult result)
    {
        if (operation.Id is { } name)
        {
            _places[name] = _results.Count;
            if (result is { IsDone: true, Location: { } location }) _ids[name] = ResourceLocation.IdIn(location);
        }
        _results.Add(result);
        _bytes += result.Length;
    }

    /// <summary>The path of an operation with the ids that it names; as it is where one is missing.</summary>
    public string PathOf(BatchOperation operation) =>
        PathReferences.In(operation.Path!).All(_ids.ContainsKey) ? PathReferences.Resolve(operation.Path!, _ids) : operation.Path!;

    /// <summary>Why an operation cannot be done now; null where it can.</summary>
    public Problem? RefusalOf(BatchOperation operation)
    {
        if (PathReferences.In(operation.Path!).FirstOrDefault(name => !_ids.ContainsKey(name)) is { } missing)
        {
            var place = _places[missing];
            return _results[place].IsDone ? new Problem(Problems.Invalid, Fault.Of("/path", "unknownReference")) : Depends(on: place);
        }
        return HttpMethods.IsGet(operation.Method!) && _bytes > MaximumBytes ? new Problem(Problems.TooLarge) : null;
    }

    /// <summary>What an operation is told that was undone, or not begun, because another was refused.</summary>
    public static Problem Depends(int on) => new(Problems.FailedDependency, Fault.Of($"/operations/{on}", "refused"));
}
