using System.Runtime.CompilerServices;
using System.Text.Json;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Contents;

/// <summary>The members of a body that are read, not written, as far as a caller has named them.</summary>
internal sealed class StatedMembers
{
    public Dictionary<string, object?> Members { get; } = [];

    /// <summary>For a member that is never null: null names nothing.</summary>
    public T? Keep<T>(T? value, [CallerMemberName] string name = "")
    {
        if (value is not null) KeepNull(value, name);
        return value;
    }

    /// <summary>For a member that may be null: to name it null is to say so.</summary>
    public T? KeepNull<T>(T? value, [CallerMemberName] string name = "")
    {
        Members[JsonNamingPolicy.CamelCase.ConvertName(name)] = value;
        return value;
    }

    /// <summary>For a list: null names nothing, and what it has is told as text.</summary>
    public IReadOnlyList<T>? KeepAll<T>(IReadOnlyList<T>? value, Func<T, string> told, [CallerMemberName] string name = "")
    {
        if (value is not null) KeepNull(ReadMembers.All(value, told), name);
        return value;
    }
}
