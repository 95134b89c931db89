using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.Conventions.Filing;

public static class DocumentEndpoints
{
    public static IServiceCollection AddFiling(this IServiceCollection services) => services
        .AddSingleton<DocumentCommands>()
        .AddSingleton<IValidator<FiledDocumentBody>, FiledDocumentBodyValidator>()
        .AddSingleton<IValidator<NewFiledDocument>, NewFiledDocumentValidator>();

    public static RouteGroupBuilder MapFiling(this RouteGroupBuilder group)
    {
        group.MapPost("/conventions/{id:guid}/documents", File).WithName("fileDocument").WithSummary("File a document of a convention").WithTags("Documents").Writes()
            .WithDescription("What it is, where it lives and its hash; the service does not hold the file. The new one is the last of the convention's documents.");
        group.MapPatch("/conventions/{id:guid}/documents/{documentId:guid}", Replace).WithName("replaceDocument").WithSummary("Correct a document, or replace its file").WithTags("Documents").Writes()
            .WithDescription("Another hash makes another version. The document of what was signed is frozen.");
        return group;
    }

    private static Task<Answer<ChangedConvention>> File(Guid id, IfMatch ifMatch, Body<NewFiledDocument> body, UnitOfWork unit, DocumentCommands commands) =>
        commands.FileAsync(unit, id, ifMatch, body.Value);

    private static Task<Answer<ChangedConvention>> Replace(
        Guid id, Guid documentId, IfMatch ifMatch, MergePatch<FiledDocumentBody> patch, UnitOfWork unit, DocumentCommands commands) =>
        commands.ReplaceAsync(unit, id, documentId, ifMatch, patch);
}
