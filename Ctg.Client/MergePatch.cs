using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ctg.Client;

/// <summary>
/// A change of some members (RFC 7396): those that are set are sent, those that are left out stay as they are. What is to be removed is named.
/// </summary>
public abstract class MergePatch
{
    /// <summary>The members to remove, by their names in C#: <c>Removed = [nameof(ActionPatch.Pilot)]</c>. They are sent as null.</summary>
    /// <exception cref="ArgumentException">Told when it is sent: the patch has no such member.</exception>
    [JsonIgnore]
    public IReadOnlyCollection<string> Removed { get; init; } = [];

    /// <summary>Has null sent for what is removed, and for nothing else.</summary>
    internal static void Apply(JsonTypeInfo type)
    {
        if (!typeof(MergePatch).IsAssignableFrom(type.Type)) return;
        foreach (var member in type.Properties)
        {
            if (member.AttributeProvider is not System.Reflection.PropertyInfo { Name: var name } || name == nameof(Removed)) continue;
            member.ShouldSerialize = (patch, value) => value is not null || ((MergePatch)patch).Removed.Contains(name);
        }
        type.OnSerializing = patch =>
        {
            var unknown = ((MergePatch)patch).Removed.FirstOrDefault(name => patch.GetType().GetProperty(name) is null);
            if (unknown is not null) throw new ArgumentException($"{patch.GetType().Name} has no member {unknown} to remove.");
        };
    }
}
