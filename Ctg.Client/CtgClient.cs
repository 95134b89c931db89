using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ctg.Client;

/// <summary>The client: a method for each operation of the contract.</summary>
public partial class CtgClient
{
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings)
    {
        settings.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        settings.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        settings.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MergePatch.Apply } };
    }
}

public partial class CtgResponse
{
    /// <summary>The entity tag of what was answered: what <c>ifMatch</c> of a change takes.</summary>
    public string? ETag => Headers.TryGetValue("ETag", out var values) ? values.FirstOrDefault() : null;

    /// <summary>Whether what <c>ifNoneMatch</c> named is still as it was. There is no result then.</summary>
    public bool IsNotModified => StatusCode == 304;
}

public partial class CtgException
{
    /// <summary>What the service says of the refusal (RFC 9457): its code, and every fault with a pointer. Null where it did not answer with one.</summary>
    public Problem? Problem => (this as CtgException<Problem>)?.Result;
}
