using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Api.Persistence;

namespace Ctg.Api.Imports;

/// <summary>Files to fill in: the names of the columns, and below them nothing.</summary>
internal static class ImportTemplates
{
    public static readonly FileForms Files = new(
        new FileForm(Xlsx.MediaType, "A workbook with the names of the columns, in one sheet or several."),
        new FileForm(Csv.MediaType, "The names of the columns in UTF-8 (RFC 4180)."));

    public static Answer<ImportTemplate> Answer(HttpContext context, ImportKind kind, IImportKind files)
    {
        context.Response.Headers.Append("Vary", "Accept");
        var mediaType = Accept.Preferred(context.Request, Body<object>.MediaType, Csv.MediaType, Xlsx.MediaType);
        var language = Language.Of(context.Request);
        if (mediaType == Body<object>.MediaType) return Answer<ImportTemplate>.Of(Describe(kind, files, language), language);
        var sheets = files.Template(mediaType);
        return mediaType == Xlsx.MediaType
            ? Answer<ImportTemplate>.OfFile(() => XlsxWriter.Write(sheets), Xlsx.MediaType, $"{kind.Code()}.xlsx", language: Language.French)
            : Answer<ImportTemplate>.OfFile(() => CsvSheet.Write(sheets[0]), $"{Csv.MediaType}; charset=utf-8; header=present", $"{kind.Code()}.csv", language: Language.French);
    }

    private static ImportTemplate Describe(ImportKind kind, IImportKind files, string language) => new()
    {
        Kind = kind,
        Columns =
        [
            .. files.Columns.Select(c => new ImportTemplateColumn
            {
                Name = c.Column.Name,
                Required = !c.Column.IsOptional,
                Description = c.Description.In(language),
                Example = c.Example,
            }),
        ],
    };
}
