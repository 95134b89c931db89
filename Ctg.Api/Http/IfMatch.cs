using System.Reflection;
using Microsoft.Net.Http.Headers;

namespace Ctg.Api.Http;

/// <summary>The header that a change needs: the entity tag of the version that the caller has read.</summary>
public sealed class IfMatch : IInput
{
    private readonly IReadOnlyList<int?> _versions;
    private readonly bool _any;

    /// <summary>Whatever the version is.</summary>
    internal static readonly IfMatch Any = new([EntityTagHeaderValue.Any]);

    private IfMatch(IList<EntityTagHeaderValue>? tags)
    {
        _any = tags?.Any(t => t.Tag == "*") ?? false;
        _versions = [.. tags?.Select(EntityTag.VersionOf) ?? []];
        Problem = tags is null ? new Problem(Problems.PreconditionRequired) : null;
    }

    public Problem? Problem { get; }

    public IReadOnlyList<Fault> Malformed => [];

    public IReadOnlyList<Fault> Invalid => [];

    /// <summary>Whether the version is one that the caller has read; <c>*</c> stands for any.</summary>
    public bool Names(int version) => _any || _versions.Contains(version);

    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var header = context.Request.Headers.IfMatch;
        return ValueTask.FromResult<IfMatch?>(new(header.Count > 0 && EntityTagHeaderValue.TryParseList(header, out var tags) ? tags : header.Count > 0 ? [] : null));
    }
}
