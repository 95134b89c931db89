using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract.Attack;

/// <summary>
/// Thousands of bodies, made from the schema of each operation: none is answered by a failure, every refusal is a problem that conforms and says where,
/// nothing is accepted that the contract refuses (see <see cref="ContractCheck"/>), and what is accepted can be read back.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class BodyAttackTests(string engine) : AttackFixture(engine)
{
    /// <summary>How many of an operation's bodies are sent, drawn by the seed.</summary>
    private const int Most = 160;

    private static IEnumerable<OpenApiContract.Operation> WithABody => OpenApiContract.Current.Operations.Where(o => BodyOf(o) is not null);

    [TestCaseSource(nameof(WithABody))]
    public async Task No_body_breaks_an_operation(OpenApiContract.Operation operation)
    {
        var (mediaType, content) = BodyOf(operation)!.Value;
        var right = Target.Fit(operation, content["example"]!);
        var mutations = BodyMutations.Of(content["schema"]!, right).ToArray();
        new Random(Seed).Shuffle(mutations);
        var faults = new List<string>();
        var accepted = 0;
        foreach (var mutation in mutations.Take(Most))
        {
            var reply = await SendAsync(operation, mutation.Json, mediaType);
            if (reply.Status < 300) accepted++;
            if (await FaultOfAsync(operation, mutation, reply, OpenApiContract.Current.Faults(content["schema"]!, mutation.Json).Count > 0) is { } fault) faults.Add($"{mutation}: {fault}");
        }
        TestContext.Out.WriteLine($"{operation.Id}: {Math.Min(Most, mutations.Length)} of {mutations.Length} bodies sent, {accepted} accepted");
        Assert.That(faults, Is.Empty, string.Join(Environment.NewLine, faults));
    }

    private async Task<string?> FaultOfAsync(OpenApiContract.Operation operation, Mutation mutation, Reply reply, bool wrong)
    {
        if (reply.Status >= 500) return $"{reply.Status} {reply.Text}";
        if (reply.Status < 300) return await ReadBackAsync(operation, reply);
        // A fault is told at its place, at a member of it, or at what it is a part of.
        if (wrong && reply.Status is 400 or 422 && !reply.Faults.Any(f => Related(f.Split(' ')[0], mutation.Pointer))) return $"{reply.Status} says nothing of {mutation.Pointer}: {reply.Text}";
        return null;
    }

    private static bool Related(string pointer, string place) =>
        pointer.StartsWith(place, StringComparison.Ordinal) || place.StartsWith(pointer, StringComparison.Ordinal);

    private static (string MediaType, JsonNode Content)? BodyOf(OpenApiContract.Operation operation) =>
        operation.Definition["requestBody"]?["content"]?.AsObject().FirstOrDefault(c => c.Key.EndsWith("json", StringComparison.Ordinal)) is { Value: { } content } body ? (body.Key, content) : null;
}
