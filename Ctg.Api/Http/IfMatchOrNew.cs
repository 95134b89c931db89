using System.Reflection;

namespace Ctg.Api.Http;

/// <summary>
/// The header of a PUT that begins a resource or replaces it: none where nothing is there yet, and the entity tag of the version that the
/// caller has read where something is. <c>If-None-Match: *</c> says that the caller means to begin it.
/// </summary>
public sealed class IfMatchOrNew : IInput
{
    private readonly IfMatch _header;
    private readonly bool _onlyNew;

    private IfMatchOrNew(IfMatch header, bool onlyNew) => (_header, _onlyNew) = (header, onlyNew);

    public Problem? Problem => null;

    public IReadOnlyList<Fault> Malformed => [];

    public IReadOnlyList<Fault> Invalid => [];

    /// <summary>Why the caller may not write; null where it may.</summary>
    /// <param name="version">What is there; null for nothing, which no tag names.</param>
    public Problem? Refusal(int? version)
    {
        if (version is not { } there) return _header.Problem is null ? new Problem(Problems.Stale) : null;
        if (_onlyNew) return new Problem(Problems.Stale);
        return _header.Problem ?? (_header.Names(there) ? null : new Problem(Problems.Stale));
    }

    public static async ValueTask<IfMatchOrNew?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new((await IfMatch.BindAsync(context, parameter))!, context.Request.Headers.IfNoneMatch == "*");
}
