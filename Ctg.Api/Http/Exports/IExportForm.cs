using System.Buffers;

namespace Ctg.Api.Http.Exports;

/// <summary>A form in which a whole list is sent, made of the JSON of its items.</summary>
public interface IExportForm
{
    string MediaType { get; }

    /// <summary>The media type with its parameters.</summary>
    string ContentType { get; }

    /// <summary>The name of the file that it would be; null where programs read it, not people.</summary>
    string? FileName { get; }

    /// <summary>What comes before the first item.</summary>
    void Begin(IBufferWriter<byte> body);

    /// <param name="item">The JSON of an item, as a page has it.</param>
    /// <param name="body">What is sent.</param>
    void Write(ReadOnlyMemory<byte> item, IBufferWriter<byte> body);

    /// <summary>What comes after the last item that is sent.</summary>
    void End(IBufferWriter<byte> body)
    {
    }
}
