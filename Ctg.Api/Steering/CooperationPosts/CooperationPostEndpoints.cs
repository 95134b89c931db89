using Ctg.Api.Http;
using Ctg.Api.Security;
using Ctg.Api.Steering.CooperationPosts.Figures;
using FluentValidation;

namespace Ctg.Api.Steering.CooperationPosts;

public static class CooperationPostEndpoints
{
    public static IServiceCollection AddCooperationPosts(this IServiceCollection services) => services
        .AddSingleton<CooperationPostStore>()
        .AddSingleton<PostFiguresStore>()
        .AddSingleton<IValidator<CooperationPostBody>, CooperationPostBodyValidator>();

    public static RouteGroupBuilder MapCooperationPosts(this RouteGroupBuilder group)
    {
        group.MapGet("/conventions/{id:guid}/cooperation-posts", ListOfConvention).WithName("listPostsOfConvention").WithSummary("List the cooperation posts of a convention").WithTags(SteeringEndpoints.Tag)
            .Exports(CooperationPostCsv.Table);
        group.MapPost("/conventions/{id:guid}/cooperation-posts", Create).WithName("openCooperationPost").WithSummary("Open a cooperation post of a convention").WithTags(SteeringEndpoints.Tag).Creates().Writes()
            .WithDescription("For the Caf that share the convention. Its working time, its themes and who holds it; holders have from more than 0 to 1.00 FTE (INV-19), and together no more than the post offers (PST-03).");
        group.MapGet("/cooperation-posts", List).WithName("listCooperationPosts").WithSummary("Find cooperation posts across conventions").WithTags(SteeringEndpoints.Tag).Exports(CooperationPostCsv.Table);
        group.MapGet("/cooperation-posts/figures", Sum).WithName("sumCooperationPosts").WithSummary("Sum cooperation posts up, beside the inhabitants").WithTags(SteeringEndpoints.Tag)
            .WithDescription("Working time offered and held on a date, and for each 10,000 inhabitants, of a plan, a convention, a Caf, a territory or all. "
                + "Posts and inhabitants are those of the same conventions: the ones in force on the date, the departmental ones included.");
        group.MapGet("/cooperation-posts/{id:guid}", Get).WithName("getCooperationPost").WithSummary("Read a cooperation post").WithTags(SteeringEndpoints.Tag)
            .WithDescription("With those who hold it. How far it is filled is told for the date of asOf.");
        group.MapPatch("/cooperation-posts/{id:guid}", Revise).WithName("reviseCooperationPost").WithSummary("Change a cooperation post").WithTags(SteeringEndpoints.Tag).Writes()
            .WithDescription("Who comes and goes is told by the holders with their days; nobody is removed for having left.");
        group.MapGet("/cooperation-posts/{id:guid}/history", History).WithName("listCooperationPostHistory").WithSummary("List the changes of a cooperation post").WithTags(SteeringEndpoints.Tag)
            .Exports(HistoryCsv.Table).WithDescription("For the Caf that share the convention.");
        return group;
    }

    private static async Task<Answer<PageOf<ListedCooperationPost>>> ListOfConvention(
        Guid id, Query<PostsOfConventionQuery> query, Caller caller, SteeringStore conventions, CooperationPostStore store, ParisCalendar calendar, HttpContext context)
    {
        if (await conventions.FindConventionAsync(id, caller, context.RequestAborted) is null) return new Problem(Problems.NotFound);
        return await PageAsync(query.Value.Within(id), PagePlace.Of(context, query.Value), caller, store, calendar, context.RequestAborted);
    }

    private static Task<Answer<CooperationPostResource>> Create(Guid id, Body<CooperationPostBody> body, UnitOfWork unit) =>
        CooperationPostCommands.CreateAsync(unit, id, body.Value);

    private static Task<Answer<PageOf<ListedCooperationPost>>> List(
        Query<CooperationPostQuery> query, Caller caller, CooperationPostStore store, ParisCalendar calendar, HttpContext context) =>
        PageAsync(query.Value, PagePlace.Of(context, query.Value), caller, store, calendar, context.RequestAborted);

    private static async Task<Answer<PostFigures>> Sum(Query<PostFiguresQuery> query, PostFiguresStore store, ParisCalendar calendar, CancellationToken cancellation) =>
        Answer<PostFigures>.Of(await store.SumAsync(query.Value, query.Value.AsOf ?? calendar.Today, cancellation));

    private static Task<Answer<CooperationPostResource>> Get(
        Guid id, Query<CooperationPostReadQuery> query, Caller caller, SteeringStore store, ParisCalendar calendar, CancellationToken cancellation) =>
        store.GetAsync(CooperationPostStore.Kind, id, caller, query.Value.AsOf ?? calendar.Today, cancellation);

    private static Task<Answer<CooperationPostResource>> Revise(Guid id, IfMatch ifMatch, MergePatch<CooperationPostBody> patch, UnitOfWork unit) =>
        CooperationPostCommands.ReviseAsync(unit, id, ifMatch, patch);

    private static Task<Answer<PageOf<HistoryEntry>>> History(
        Guid id, Query<HistoryQuery> query, Caller caller, SteeringStore store, HistoryStore history, HttpContext context) =>
        store.HistoryAsync(CooperationPostStore.Kind, id, query.Value, caller, history, context);

    private static async Task<Answer<PageOf<ListedCooperationPost>>> PageAsync(
        CooperationPostQuery query, PagePlace place, Caller caller, CooperationPostStore store, ParisCalendar calendar, CancellationToken cancellation)
    {
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        var asOf = query.AsOf ?? calendar.Today;
        return await Answer<PageOf<ListedCooperationPost>>.OfAsync(place, new Listing<CooperationPostRow>(
            from => store.ListAsync(query, asOf, from, caller, cancellation),
            (row, body) => CooperationPostRepresentations.InList(row, asOf, body),
            row => [$"{row.PostKey}"]));
    }
}
