using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Ctg.Api.OpenApi;

/// <summary>What each group of operations is about.</summary>
internal sealed class TagTexts : IDocumentFilter
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["Territories"] = "Communes, EPCI, EPT, départements, regions, syndicats and Caf of France, each as it is on a date.",
        ["Organisations"] = "Who takes part: each organisation once.",
        ["Conventions"] = "Conventions territoriales globales, from the draft to their end.",
        ["Deliberations and signatures"] = "The acts that the stages of a convention rest on.",
        ["Documents"] = "What was signed, by address and hash.",
        ["Amendments"] = "Changes of a signed convention, which apply once all have signed them.",
        ["Cej contracts"] = "Contrats enfance jeunesse, which conventions take over from.",
        ["Action plans"] = "What a convention sets out to do, by axes.",
        ["Actions"] = "The sheets of plans: who does what, when, with which means, and how far it is.",
        ["Diagnosis"] = "What was found about the territory before anything was decided.",
        ["Steering"] = "Committees with what they decided, cooperation posts with who holds them, and evaluations.",
        ["Facilities"] = "What a Caf supports, and the bonuses that it was granted. Each Caf sees its own.",
        ["Deployment"] = "Figures over territories and time: who is covered, what ends, what lacks.",
        ["Imports"] = "Files of what is kept elsewhere today: conventions, Cej contracts, organisations.",
        ["Batch"] = "Several operations in one request.",
        ["External references"] = "Whatever another system calls by an id of its own.",
        ["Changes"] = "Every change in the order of its commit, to be followed.",
        ["Webhooks"] = "Changes sent to an address as they come, signed, and tried again for more than a day.",
        ["Status"] = "Whether the service is available, and how much of the time it was: for everybody.",
    };

    /// <exception cref="KeyNotFoundException">A group has no text.</exception>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var tag in swaggerDoc.Tags ?? new HashSet<OpenApiTag>()) tag.Description = Texts[tag.Name!];
    }
}
