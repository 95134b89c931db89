using System.Reflection;
using Ctg.Api.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Ctg.Api.Imports;

/// <summary>A file as the body of a request.</summary>
public sealed class ImportInput : IInput, IEndpointParameterMetadataProvider
{
    /// <summary>As many rows as one file may have, many times over.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private ImportInput()
    {
    }

    public Problem? Problem { get; private init; }

    public IReadOnlyList<Fault> Malformed => [];

    public IReadOnlyList<Fault> Invalid => [];

    public byte[] Content { get; private init; } = [];

    /// <summary>CSV, or a workbook.</summary>
    public string MediaType { get; private init; } = Csv.MediaType;

    public static async ValueTask<ImportInput?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (await RequestBody.ReadAsync(context) is not { } bytes) return new() { Problem = new Problem(Problems.TooLarge) };
        _ = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type);
        return new() { Content = bytes, MediaType = ImportFile.MediaTypes.FirstOrDefault(known => type?.MediaType.Equals(known, StringComparison.OrdinalIgnoreCase) == true) ?? Csv.MediaType };
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new AcceptsMetadata([.. ImportFile.MediaTypes], typeof(string)));
        builder.Metadata.Add(new BodyLimit(MaximumBytes));
    }
}
