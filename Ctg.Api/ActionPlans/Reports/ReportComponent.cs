using Microsoft.AspNetCore.Components;

namespace Ctg.Api.ActionPlans.Reports;

/// <summary>A part of a report. What it writes by <c>@</c> is encoded by the framework; nothing but the style sheet is written as it is.</summary>
public abstract class ReportComponent : ComponentBase
{
    [CascadingParameter]
    public ReportWords Words { get; set; } = null!;

    protected string T(string french, string english) => Words.Of(french, english);
}
