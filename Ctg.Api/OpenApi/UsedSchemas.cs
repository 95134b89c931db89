using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Ctg.Api.OpenApi;

/// <summary>
/// Keeps the schemas that something refers to. Types that others are made from, and those whose place in a body a patch has taken, are described
/// on the way and are of no use to a reader.
/// </summary>
internal sealed class UsedSchemas : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components!.Schemas!;
        var (used, found) = (new HashSet<string>(), new Queue<string>(ReferencesIn(new OpenApiDocument { Paths = swaggerDoc.Paths, Components = new OpenApiComponents { Responses = swaggerDoc.Components.Responses } })));
        while (found.TryDequeue(out var name))
        {
            if (!used.Add(name)) continue;
            foreach (var further in ReferencesIn(new OpenApiDocument { Components = new OpenApiComponents { Schemas = new Dictionary<string, IOpenApiSchema> { [name] = schemas[name] } } })) found.Enqueue(further);
        }
        foreach (var name in schemas.Keys.Where(name => !used.Contains(name)).ToArray()) schemas.Remove(name);
    }

    private static List<string> ReferencesIn(OpenApiDocument document)
    {
        var references = new References();
        new OpenApiWalker(references).Walk(document);
        return references.Schemas;
    }

    private sealed class References : OpenApiVisitorBase
    {
        public List<string> Schemas { get; } = [];

        public override void Visit(IOpenApiReferenceHolder referenceHolder)
        {
            if (referenceHolder is OpenApiSchemaReference { Reference.Id: { } name }) Schemas.Add(name);
        }
    }
}
