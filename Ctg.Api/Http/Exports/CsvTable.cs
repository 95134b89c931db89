using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Ctg.Api.Http.Exports;

/// <summary>The columns in which the items of a list stand in CSV. An endpoint that has it as metadata can be exported.</summary>
public sealed class CsvTable : IExportForm
{
    /// <summary>The parameter of the media type by which a spreadsheet in French is served.</summary>
    public const string Dialect = "dialect";

    /// <summary>Its value.</summary>
    public const string French = "fr";

    private readonly string _name;
    private readonly bool _isFrench;

    // Found when the table is asked for: what the JSON of a type has is known after much reflection.
    private readonly Lazy<IReadOnlyList<CsvColumn>> _columns;

    private CsvTable(string name, Type item, string member, Lazy<IReadOnlyList<CsvColumn>> columns, bool isFrench = false) =>
        (_name, Item, Member, _columns, _isFrench) = (name, item, member, columns, isFrench);

    /// <summary>The type of an item.</summary>
    public Type Item { get; }

    /// <summary>The member of the answer in JSON that the rows are.</summary>
    public string Member { get; }

    /// <exception cref="ArgumentException">A path leads to no value.</exception>
    public IReadOnlyList<CsvColumn> Columns => _columns.Value;

    public string MediaType => Csv.MediaType;

    // Some clients read text without a charset as Latin-1.
    public string ContentType => $"{Csv.MediaType}; charset=utf-8; header=present{(_isFrench ? $"; {Dialect}={French}" : "")}";

    public string? FileName => $"{_name}.csv";

    /// <param name="name">Of the file.</param>
    /// <param name="paths">The members of <typeparamref name="T"/>, in the order of the columns; <c>a.b</c> is member b of member a, or of its items.</param>
    public static CsvTable Of<T>(string name, params IReadOnlyList<string> paths) =>
        new(name, typeof(T), "items", new(() => [.. paths.Select(path => CsvColumn.Of(typeof(T), path))]));

    /// <summary>The same of an answer whose rows are another member than items.</summary>
    public CsvTable In(string member) => new(_name, Item, member, _columns, _isFrench);

    /// <summary>The same as a spreadsheet in French reads it: semicolons between fields, commas in numbers, a byte order mark before all.</summary>
    public CsvTable InFrench() => new(_name, Item, Member, _columns, isFrench: true);

    public void Begin(IBufferWriter<byte> body)
    {
        if (_isFrench) body.Write("\uFEFF"u8);
        Write(Columns.Select(column => column.Name), body);
    }

    public void Write(ReadOnlyMemory<byte> item, IBufferWriter<byte> body)
    {
        using var document = JsonDocument.Parse(item);
        Write(Columns.Select(column => column.In(document.RootElement, _isFrench ? ',' : '.')), body);
    }

    private void Write(IEnumerable<string> fields, IBufferWriter<byte> body) => Encoding.UTF8.GetBytes(CsvLine.Of(fields, _isFrench ? ';' : ','), body);
}
