using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Ctg.Api.ActionPlans.Reports;

/// <summary>Renders a report as one page of HTML that needs nothing else.</summary>
internal sealed class ReportRenderer(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<byte[]> RenderAsync(PlanReport report)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportPage.Report)] = report });
        return await renderer.Dispatcher.InvokeAsync(async () => Encoding.UTF8.GetBytes((await renderer.RenderComponentAsync<ReportPage>(parameters)).ToHtmlString()));
    }
}
