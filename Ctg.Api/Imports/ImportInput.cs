using System.Reflection;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Microsoft.AspNetCore.Http.Metadata;

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
        return new() { Content = bytes, MediaType = TableFile.TypeOf(context.Request) ?? Csv.MediaType };
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new AcceptsMetadata([.. TableFile.MediaTypes], typeof(string)));
        builder.Metadata.Add(new BodyLimit(MaximumBytes));
    }
}
