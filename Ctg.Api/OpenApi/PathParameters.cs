using Microsoft.OpenApi;

namespace Ctg.Api.OpenApi;

/// <summary>The parameters in the path of an operation: what each is of, the segment before it says.</summary>
internal static class PathParameters
{
    private static readonly Dictionary<string, string> Descriptions = new()
    {
        ["action-plans"] = "The id of the action plan.",
        ["actions"] = "The id of the action.",
        ["amendments"] = "The number of the amendment within its convention.",
        ["cej-contracts"] = "The id of the Cej contract.",
        ["conventions"] = "The id of the convention.",
        ["cooperation-posts"] = "The id of the cooperation post.",
        ["deliberations"] = "The id of the deliberation.",
        ["deliveries"] = "The id of the delivery.",
        ["documents"] = "The id of the document.",
        ["evaluations"] = "The id of the evaluation.",
        ["facilities"] = "The id of the facility.",
        ["import-templates"] = "What the rows of the file are: conventions, cejContracts or organisations.",
        ["imports"] = "The id of the import.",
        ["indicators"] = "The code of the indicator within its action.",
        ["measures"] = "The period that was measured.",
        ["meetings"] = "The id of the meeting.",
        ["organisations"] = "The id of the organisation.",
        ["shares"] = "The id of the plan of another convention that follows the action too.",
        ["signatures"] = "The id of the signature.",
        ["territories"] = "The key of the territory: its type and code.",
        ["webhooks"] = "The id of the webhook.",
    };

    public static IEnumerable<IOpenApiParameter> Of(OpenApiOperation operation, string path)
    {
        var segments = path.Split('/');
        foreach (var parameter in operation.Parameters?.Where(p => p.In == ParameterLocation.Path) ?? [])
        {
            // A path has {id:guid} with its constraint here, and {code} where it has none.
            var place = Array.FindIndex(segments, s => s == $"{{{parameter.Name}}}" || s.StartsWith($"{{{parameter.Name}:", StringComparison.Ordinal));
            parameter.Description ??= Descriptions.GetValueOrDefault(segments[place - 1]);
            yield return parameter;
        }
    }
}
