using Ctg.Tests.Domain.Properties;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract.Attack;

/// <summary>A fixture of tests that send what no honest caller would, at addresses where something is.</summary>
public abstract class AttackFixture(string engine) : WorldFixture(engine)
{
    /// <summary>What is drawn is drawn by this, so that a run can be had again.</summary>
    protected static readonly int Seed = (int)TestSeed.Or(20260615);

    private static int _numbers;

    private protected Target Target { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task AimAsync() => Target = await Target.CreateAsync(Owner, OwnerCaf, World);

    /// <summary>Sends a body with the version of what it changes, as an honest caller would.</summary>
    protected async Task<Reply> SendAsync(OpenApiContract.Operation operation, string body, string mediaType)
    {
        var path = Target.PathOf(operation);
        var tag = operation.Takes("If-Match") ? (await ReadAsync(path)).ETag : null;
        body = body.Replace(Target.Number, $"N-{Interlocked.Increment(ref _numbers)}", StringComparison.Ordinal);
        return await Owner.SendAsync(new HttpMethod(operation.Method), path, body, tag, mediaType: mediaType);
    }

    /// <summary>What is wrong with the answer to an accepted request: what it made cannot be read, or is read otherwise.</summary>
    protected async Task<string?> ReadBackAsync(OpenApiContract.Operation operation, Reply reply)
    {
        if (reply.ETag is null) return null;
        var read = await ReadAsync(reply.Headers.Location?.OriginalString ?? Target.PathOf(operation));
        return read.Status == 200 && read.ETag == reply.ETag && read.Resource == reply.Resource ? null : $"{read.Status} when read back: {read.Text}, not {reply.Text}";
    }

    /// <summary>Reads what an address is of: itself, or the resource that it is a part of.</summary>
    private Task<Reply> ReadAsync(string path)
    {
        while (OpenApiContract.Current.Find("GET", path) is null) path = path[..path.LastIndexOf('/')];
        return Owner.ReadAsync(path);
    }
}
