using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Ctg.Api.Http.Exports;

/// <summary>The columns in which the items of a list stand in CSV. An endpoint that has it as metadata can be exported.</summary>
public sealed class CsvTable : IExportForm
{
    private readonly string _name;

    private CsvTable(string name, IReadOnlyList<CsvColumn> columns) => (_name, Columns) = (name, columns);

    public IReadOnlyList<CsvColumn> Columns { get; }

    public string MediaType => Csv.MediaType;

    // Some clients read text without a charset as Latin-1.
    public string ContentType => $"{Csv.MediaType}; charset=utf-8; header=present";

    public string? FileName => $"{_name}.csv";

    /// <param name="name">Of the file.</param>
    /// <param name="paths">The members of <typeparamref name="T"/>, in the order of the columns; <c>a.b</c> is member b of member a, or of its items.</param>
    /// <exception cref="ArgumentException">A path leads to no value.</exception>
    public static CsvTable Of<T>(string name, params IReadOnlyList<string> paths) => new(name, [.. paths.Select(path => CsvColumn.Of(typeof(T), path))]);

    public void Begin(IBufferWriter<byte> body) => Write(Columns.Select(column => column.Name), body);

    public void Write(ReadOnlyMemory<byte> item, IBufferWriter<byte> body)
    {
        using var document = JsonDocument.Parse(item);
        Write(Columns.Select(column => column.In(document.RootElement)), body);
    }

    private static void Write(IEnumerable<string> fields, IBufferWriter<byte> body) => Encoding.UTF8.GetBytes(CsvLine.Of(fields), body);
}
