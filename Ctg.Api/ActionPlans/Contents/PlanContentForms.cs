using Ctg.Api.ActionPlans.Contents.Tables;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;

namespace Ctg.Api.ActionPlans.Contents;

/// <summary>The forms in which a plan with its actions is read: JSON, a workbook, CSV.</summary>
internal static class PlanContentForms
{
    public const string Description = "In JSON; by Accept as a workbook (.xlsx) or as CSV, in the words of a Caf, which are read back by the PUT. "
        + "Rows name the action that they are of by its reference. Codes stand as their labels, and are read by either. Columns that are not written may be left out of what is sent, or left empty in it.";

    public static readonly FileForms Files = new(
        new FileForm(Xlsx.MediaType, "A workbook: " + string.Join("; ", PlanBook.OfOne.Workbook.Select(l => $"{l.Sheet} ({Names(l)})")) + "."),
        new FileForm(Csv.MediaType, $"UTF-8 with a header (RFC 4180): the sheets of the workbook, one below the other. Columns: {Names(PlanBook.OfOne.Stacked)}. "
            + "Text that a spreadsheet would take for a formula has an apostrophe before it."));

    internal static Answer<PlanContent> Answer(HttpContext context, Representation json, int version)
    {
        context.Response.Headers.Append("Vary", "Accept");
        var mediaType = Accept.Preferred(context.Request, Body<object>.MediaType, Csv.MediaType, Xlsx.MediaType);
        if (mediaType == Body<object>.MediaType) return Answer<PlanContent>.Of(json);
        var (ending, contentType) = mediaType == Xlsx.MediaType ? ("xlsx", Xlsx.MediaType) : ("csv", $"{Csv.MediaType}; charset=utf-8; header=present");
        return Answer<PlanContent>.OfFile(() => PlanFile.Write(json.Parts[0], mediaType), contentType, $"{PlanFile.Name}.{ending}", EntityTag.Of(version, ending));
    }

    private static string Names(PlanLayout layout) => string.Join(", ", layout.Columns.Select(c => c.Name));
}
