using System.Buffers;

namespace Ctg.Api.Http.Exports;

/// <summary>An item on each line. No JSON of ours has a line end in it: documents are written without, and within a text it is escaped.</summary>
public sealed class Ndjson : IExportForm
{
    public const string Name = "application/x-ndjson";

    public static readonly Ndjson Form = new();

    private Ndjson()
    {
    }

    public string MediaType => Name;

    public string ContentType => Name;

    public string? FileName => null;

    public void Begin(IBufferWriter<byte> body)
    {
    }

    public void Write(ReadOnlyMemory<byte> item, IBufferWriter<byte> body)
    {
        body.Write(item.Span);
        body.Write("\n"u8);
    }
}
