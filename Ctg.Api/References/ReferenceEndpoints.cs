using Ctg.Api.Http;
using Ctg.Api.Security;

namespace Ctg.Api.References;

public static class ReferenceEndpoints
{
    public static IServiceCollection AddReferences(this IServiceCollection services) => services.AddSingleton<ReferenceStore>();

    public static RouteGroupBuilder MapReferences(this RouteGroupBuilder group)
    {
        group.MapGet("/external-references", Get).WithName("findByExternalReference").WithSummary("Find what another system calls so").WithTags("External references")
            .WithDescription("Whatever its type, as far as the caller sees it: of each type one at most, since a system calls no two of a type alike. Where nothing is called so, the list is empty.");
        return group;
    }

    private static async Task<Answer<CalledResources>> Get(Query<ReferenceQuery> query, Caller caller, ReferenceStore store, CancellationToken cancellation) =>
        Answer<CalledResources>.Of(new CalledResources { Resources = await store.FindAsync(query.Value.ExternalReference!, caller, cancellation) });
}
