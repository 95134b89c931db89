using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Steering;

namespace Ctg.Api.Steering;

/// <summary>A kind of what steers a convention: where it stands, and how it is sent.</summary>
/// <typeparam name="T">The state.</typeparam>
/// <typeparam name="TResource">What callers read of it.</typeparam>
/// <param name="type">As in the change log.</param>
/// <param name="path">Its address without the id, as in <c>/v1/meetings</c>.</param>
/// <param name="folder">Of its statements.</param>
/// <param name="name">In the names of its statements.</param>
internal sealed class SteeringKind<T, TResource>(string type, string path, string folder, string name)
    where T : class, IOfConvention
    where TResource : T
{
    public string Type => type;

    public string Path => path;

    public Statement Hold { get; } = Of(folder, $"Hold_Convention_Of_{name}");

    public Statement Get { get; } = Of(folder, $"Get_{name}");

    /// <summary>The key of a row from its id.</summary>
    public Statement GetKey { get; } = Of(folder, $"Get_{name}_Key");

    public Statement Insert { get; } = Of(folder, $"Insert_{name}");

    public Statement Update { get; } = Of(folder, $"Update_{name}");

    /// <summary>What stands in its row: the state, its document, and the key of its convention.</summary>
    public required Func<T, byte[], long, object> Columns { get; init; }

    /// <summary>The rows that stand beside it.</summary>
    public IReadOnlyList<ChildTable<T>> Tables { get; init; } = [ExternalReferences.Table<T>(type)];

    /// <summary>What deletes them, by <c>ResourceKey</c>; its external references go besides.</summary>
    public IReadOnlyList<Statement> Delete { get; init; } = [];

    /// <summary>The resource from its document, on a date.</summary>
    public Func<byte[], T, DateOnly, Representation> Represent { get; init; } = (document, state, _) => Representation.Of(document, state.Version);

    private static Statement Of(string folder, string name) => Statement.Load($"Steering/{folder}/Sql/{name}.sql");
}
