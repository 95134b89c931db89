using System.Data.Common;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Sylvan.Data.Csv;

namespace Ctg.Api.Http;

/// <summary>A table as the body of a request: CSV in UTF-8 with a header; the separator is found from it.</summary>
public sealed class CsvBody : IInput, IEndpointParameterMetadataProvider
{
    private CsvBody()
    {
    }

    public Problem? Problem { get; private init; }

    public IReadOnlyList<Fault> Malformed { get; private init; } = [];

    public IReadOnlyList<Fault> Invalid => [];

    /// <summary>The names of the header, in its order.</summary>
    public IReadOnlyList<string> Columns { get; private init; } = [];

    /// <summary>Each row by the names of the header; a field that is empty or blank is left out.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; private init; } = [];

    public static async ValueTask<CsvBody?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (await RequestBody.ReadAsync(context) is not { } bytes) return new() { Problem = new Problem(Problems.TooLarge) };
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes));
            await using var csv = await CsvDataReader.CreateAsync(reader, cancel: context.RequestAborted);
            var rows = new List<IReadOnlyDictionary<string, string>>();
            while (await csv.ReadAsync(context.RequestAborted)) rows.Add(Row(csv));
            return new() { Columns = [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetName(i).Trim())], Rows = rows };
        }
        catch (Exception e) when (e is CsvFormatException or CsvMissingHeadersException or DbException or FormatException)
        {
            return new() { Malformed = [Fault.Of("", "malformedCsv", e.Message)] };
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new AcceptsMetadata([Csv.MediaType], typeof(string)));

    private static Dictionary<string, string> Row(CsvDataReader csv)
    {
        var row = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Math.Min(csv.RowFieldCount, csv.FieldCount); i++)
        {
            if (csv.GetString(i).Trim() is { Length: > 0 } text) row[csv.GetName(i).Trim()] = text;
        }
        return row;
    }
}
