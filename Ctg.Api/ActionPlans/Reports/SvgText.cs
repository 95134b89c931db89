using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Ctg.Api.ActionPlans.Reports;

/// <summary>Words in a chart. In code, since Razor takes the element <c>text</c> for a word of its own.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public int X { get; set; }

    [Parameter, EditorRequired]
    public int Y { get; set; }

    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    /// <summary>Whether the words end at the place, rather than begin there.</summary>
    [Parameter]
    public bool EndsThere { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "fill", "#1a1a1a");
        if (EndsThere) builder.AddAttribute(4, "text-anchor", "end");
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
