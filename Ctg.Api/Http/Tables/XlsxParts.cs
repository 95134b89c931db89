using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ctg.Api.Http.Tables;

/// <summary>The parts of a workbook that are read.</summary>
internal static class XlsxParts
{
    /// <summary>The library calls itself for each level of what it reads; a sheet has ten.</summary>
    private const int MaximumDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = XlsxReader.MaximumUnpacked,
    };

    /// <summary>Refuses a part that is no XML, has a document type, or is nested deeper than the library can follow.</summary>
    public static void Screen(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
        {
            if (xml.Depth > MaximumDepth) throw new XlsxException("depth");
        }
    }

    /// <summary>The texts that cells name by their number.</summary>
    public static IReadOnlyList<string> Texts(SharedStringTablePart part)
    {
        Screen(part);
        var texts = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem)) texts.Add(TextOf(reader.LoadCurrentElement()!));
        }
        return texts;
    }

    /// <summary>Plain or in runs; without how it is pronounced, which is no part of it.</summary>
    public static string TextOf(OpenXmlElement item) => XlsxText.Decode(string.Concat(item.ChildElements.Select(child => child switch
    {
        Text text => text.Text,
        Run run => string.Concat(run.Elements<Text>().Select(t => t.Text)),
        _ => "",
    })));
}
