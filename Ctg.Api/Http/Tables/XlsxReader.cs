using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ctg.Api.Http.Tables;

/// <summary>
/// Reads a workbook that a caller sends, made by whatever program: the values of its sheets, and nothing else of it. Nothing that it links to
/// is opened, and what it holds is bounded before it is read.
/// </summary>
internal static class XlsxReader
{
    /// <summary>Of all parts together: many times what a plan takes.</summary>
    public const int MaximumUnpacked = 32 * 1024 * 1024;

    private const int MaximumParts = 1000;
    private const int MaximumSheets = 100;

    public static ReadFile Read(byte[] body)
    {
        try
        {
            if (!Fits(body)) return ReadFile.Refused(new Problem(Problems.TooLarge));
            using var document = SpreadsheetDocument.Open(new MemoryStream(body, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = MaximumUnpacked });
            return Read(document);
        }
        catch (XlsxLimitException)
        {
            return ReadFile.Refused(new Problem(Problems.TooLarge));
        }
        // The libraries throw exceptions of a dozen types at what is no workbook, or a broken one. Nothing but the caller's bytes is read in here.
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return ReadFile.Malformed("malformedXlsx", e is XlsxException ? e.Message : e.GetType().Name);
        }
    }

    private static ReadFile Read(SpreadsheetDocument document)
    {
        var book = document.WorkbookPart ?? throw new XlsxException("workbook");
        XlsxParts.Screen(book);
        var texts = book.SharedStringTablePart is { } table ? XlsxParts.Texts(table) : [];
        var epoch1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value == true;
        Sheet[] tabs = [.. book.Workbook?.Sheets?.Elements<Sheet>() ?? []];
        if (tabs.Length is 0 or > MaximumSheets) throw new XlsxException("sheets");
        var cells = new XlsxCells(texts, epoch1904);
        return new([.. tabs.Select(tab => Read(book, tab, cells))], null);
    }

    private static ReadSheet Read(WorkbookPart book, Sheet tab, XlsxCells cells)
    {
        var name = tab.Name?.Value ?? "";
        var pointer = $"/{JsonPointer.Escape(name)}";
        if (tab.Id?.Value is not { } id || !book.TryGetPartById(id, out var part)) throw new XlsxException("sheet");
        // A chart has a tab too, and no cells.
        if (part is not WorksheetPart worksheet) return new(name, pointer, pointer, [], []);
        XlsxParts.Screen(worksheet);
        var (header, rows) = (Array.Empty<string?>(), new List<ReadRow>());
        foreach (var (number, row) in cells.RowsOf(worksheet))
        {
            if (number == 1) header = [.. Enumerable.Range(0, row.Keys.Max() + 1).Select(i => row.TryGetValue(i, out var cell) ? cell.Text.Trim() : null)];
            else rows.Add(new(name, number, $"{pointer}/{number}", row));
        }
        return new(name, pointer, $"{pointer}/1", header, rows);
    }

    /// <summary>Whether all parts, unpacked, are as large as is read: what they say of themselves proves nothing.</summary>
    private static bool Fits(byte[] body)
    {
        using var archive = new ZipArchive(new MemoryStream(body, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MaximumParts) return false;
        var (chunk, left) = (new byte[64 * 1024], MaximumUnpacked);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(chunk)) > 0)
            {
                if ((left -= read) < 0) return false;
            }
        }
        return true;
    }
}

/// <summary>A workbook that is broken: which part of it.</summary>
internal sealed class XlsxException(string part) : Exception(part.Length > 40 ? part[..40] : part);

/// <summary>A workbook with more in it than is read.</summary>
internal sealed class XlsxLimitException : Exception;
