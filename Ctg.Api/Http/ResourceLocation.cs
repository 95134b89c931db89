namespace Ctg.Api.Http;

/// <summary>The address of what was created, as Location has it.</summary>
internal static class ResourceLocation
{
    /// <summary>The id that it ends with.</summary>
    public static string IdIn(string location) => location[(location.LastIndexOf('/') + 1)..];
}
