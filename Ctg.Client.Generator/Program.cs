using Ctg.Client.Generator;
using NSwag;
using NSwag.CodeGeneration.CSharp;

// Writes the client of a contract: openapi.yaml, and the file to write.
if (args is not [{ } contract, { } output])
{
    await Console.Error.WriteLineAsync("Usage: Ctg.Client.Generator openapi.yaml CtgClient.g.cs");
    return 1;
}
var document = await OpenApiYamlDocument.FromFileAsync(contract);
ContractForms.Apply(document);
await File.WriteAllTextAsync(output, NotModified.Apply(new CSharpClientGenerator(document, ClientSettings.For(document)).GenerateFile()));
return 0;
