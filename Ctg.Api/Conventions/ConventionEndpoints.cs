using System.Globalization;
using Ctg.Api.Conventions.Acts;
using Ctg.Api.Conventions.Amendments;
using Ctg.Api.Conventions.Filing;
using Ctg.Api.Conventions.Successions;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;
using FluentValidation;

namespace Ctg.Api.Conventions;

public static class ConventionEndpoints
{
    public static IServiceCollection AddConventions(this IServiceCollection services)
    {
        services.AddOptions<ConventionOptions>().BindConfiguration(ConventionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<ConventionStore>()
            .AddSingleton<ConventionCircumstances>()
            .AddSingleton<ConventionChange>()
            .AddSingleton<ConventionCommands>()
            .AddSingleton<ConventionAdvice>()
            .AddKeyedSingleton<Imports.IImportKind, ConventionImport>(Imports.ImportKind.Conventions)
            .AddSingleton<IValidator<ConventionBody>, ConventionBodyValidator>()
            .AddSingleton<IValidator<NewConvention>, NewConventionValidator>()
            .AddSingleton<IValidator<RenewalBody>, RenewalBodyValidator>()
            .AddSingleton<IValidator<MoveBody>, MoveBodyValidator>()
            .AddActs()
            .AddAmendments()
            .AddFiling()
            .AddSplits();
    }

    public static RouteGroupBuilder MapConventions(this RouteGroupBuilder group)
    {
        group.MapGet("/conventions", List).WithName("listConventions").WithSummary("Find conventions").WithTags("Conventions").Exports(ConventionCsv.Table)
            .WithDescription("A caller sees the conventions of its own Caf, and those of others once they are signed.");
        group.MapGet("/territories/{key:territoryKey}/conventions", ListOfTerritory).WithName("listTerritoryConventions").WithSummary("List the conventions of a territory over time").WithTags("Territories")
            .Exports(ConventionCsv.Table)
            .WithDescription("Those whose perimeter has, or had, land of it: under another code too, and before communes merged.");
        group.MapPost("/conventions", Create).WithName("createConvention").WithSummary("Create a convention as a draft").WithTags("Conventions").Creates().Writes()
            .WithDescription("For a Caf among its parties. The perimeter may name EPCI and other territories, and is kept as communes (INV-04). The service gives the reference unless one is written.");
        group.MapGet("/conventions/{id:guid}", Get).WithName("getConvention").WithSummary("Read a convention").WithTags("Conventions")
            .WithDescription("As it is recorded now, or was at an instant (knownAt), with its situation on a date (asOf). That of another Caf is seen once it is signed.");
        group.MapPatch("/conventions/{id:guid}", Revise).WithName("reviseConvention").WithSummary("Change a convention").WithTags("Conventions").Writes()
            .WithDescription("For the Caf that share it. Once a party has signed, dates, scope, parties, perimeter and themes no longer change by a patch (INV-07).");
        group.MapGet("/conventions/{id:guid}/transitions", ListMoves).WithName("listConventionMoves").WithSummary("List the moves that a convention has").WithTags("Conventions")
            .WithDescription("For the Caf that share the convention: what stands in the way of each move, before it is asked for.");
        group.MapPost("/conventions/{id:guid}/transitions", Move).WithName("moveConvention").WithSummary("Move a convention to another stage").WithTags("Conventions").Writes()
            .WithDescription("Refused with every guard that stands in the way, each by its number.");
        group.MapPost("/conventions/{id:guid}/renewal", Renew).WithName("renewConvention").WithSummary("Renew a convention by a new draft").WithTags("Conventions").Creates().Writes()
            .WithDescription("The draft is linked to the convention (INV-09) and starts from its parties, themes and communes.");
        group.MapGet("/conventions/{id:guid}/warnings", ListWarnings).WithName("listConventionWarnings").WithSummary("List what somebody should look at").WithTags("Conventions")
            .WithDescription("For the Caf that share the convention: what it is not refused for, by rule; each change answers with the same.");
        group.MapGet("/conventions/{id:guid}/history", History).WithName("listConventionHistory").WithSummary("List the changes of a convention").WithTags("Conventions").Exports(HistoryCsv.Table)
            .WithDescription("For the Caf that share the convention.");
        return group.MapActs().MapAmendments().MapFiling().MapSplits();
    }

    private static async Task<Answer<PageOf<ListedConvention>>> List(
        Query<ConventionQuery> query, Caller caller, ConventionStore store, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.ByDate(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        return await PageAsync(query.Value, place, caller, store, calendar, context);
    }

    private static async Task<Answer<PageOf<ListedConvention>>> ListOfTerritory(
        TerritoryKey key, Query<TerritoryConventionQuery> query, Caller caller, ConventionStore store, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.ByDate(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        var asOf = query.Value.AsOf ?? calendar.Today;
        if (!await store.KnowsAsync(key, asOf, context.RequestAborted)) return new Problem(Problems.NotFound);
        return await PageAsync(new() { Territory = key, AsOf = asOf, Sort = query.Value.Sort }, place, caller, store, calendar, context);
    }

    private static Task<Answer<PageOf<ListedConvention>>> PageAsync(
        ConventionQuery query, PagePlace place, Caller caller, ConventionStore store, ParisCalendar calendar, HttpContext context)
    {
        var byEnd = query.Sort.EndsWith("endDate", StringComparison.Ordinal);
        return Answer<PageOf<ListedConvention>>.OfAsync(place, new Listing<ConventionRow>(
            from => store.ListAsync(query, query.AsOf ?? calendar.Today, from, caller, context.RequestAborted), Representations.InList, row => Position(row, byEnd)));
    }

    private static Task<Answer<ChangedConvention>> Create(Body<NewConvention> body, UnitOfWork unit, ConventionCommands commands) =>
        commands.CreateAsync(unit, body.Value);

    private static async Task<Answer<ConventionResource>> Get(
        Guid id, Query<ConventionReadQuery> query, Caller caller, ConventionStore store, ParisCalendar calendar, CancellationToken cancellation)
    {
        var asOf = query.Value.AsOf ?? calendar.Today;
        if (await store.FindAsync(id, caller, asOf, cancellation) is not { } row) return new Problem(Problems.NotFound);
        if (query.Value.KnownAt is not { } knownAt) return Answer<ConventionResource>.Of(Representations.Of(row.Document, row.Version, row.Situation));
        if (await store.FindKnownAtAsync(id, knownAt.UtcDateTime, cancellation) is not { } known) return new Problem(Problems.NotFound);
        var convention = Documents.Read<Convention>(known.Document);
        var mayRead = convention.SignedOn is not null || caller.ActsForAny(convention.Cafs());
        return mayRead ? Answer<ConventionResource>.Of(Representations.Of(known.Document, convention, asOf)) : new Problem(Problems.NotFound);
    }

    private static Task<Answer<ChangedConvention>> Revise(
        Guid id, IfMatch ifMatch, MergePatch<ConventionBody> patch, UnitOfWork unit, ConventionCommands commands) =>
        commands.ReviseAsync(unit, id, ifMatch, patch);

    private static Task<Answer<ChangedConvention>> Renew(Guid id, Body<RenewalBody> body, UnitOfWork unit, ConventionCommands commands) =>
        commands.RenewAsync(unit, id, body.Value);

    private static Task<Answer<ChangedConvention>> Move(Guid id, IfMatch ifMatch, Body<MoveBody> body, UnitOfWork unit, ConventionCommands commands) =>
        commands.MoveAsync(unit, id, ifMatch, body.Value);

    private static async Task<Answer<ConventionMoves>> ListMoves(
        Guid id, Caller caller, ConventionStore store, ConventionAdvice advice, ParisCalendar calendar, HttpContext context)
    {
        var (convention, problem) = await SharedAsync(id, caller, store, calendar.Today, context.RequestAborted);
        if (problem is not null) return problem;
        var language = Language.Of(context.Request);
        var (moves, word) = await advice.MovesAsync(convention!, calendar.Today, language, context.RequestAborted);
        return Answer<ConventionMoves>.Of(moves, convention!.Version, language, word);
    }

    private static async Task<Answer<ConventionWarningList>> ListWarnings(
        Guid id, Caller caller, ConventionStore store, ConventionAdvice advice, ParisCalendar calendar, HttpContext context)
    {
        var (convention, problem) = await SharedAsync(id, caller, store, calendar.Today, context.RequestAborted);
        if (problem is not null) return problem;
        var language = Language.Of(context.Request);
        return Answer<ConventionWarningList>.Of(await advice.WarningsAsync(convention!, calendar.Today, language, context.RequestAborted), language);
    }

    private static async Task<Answer<PageOf<HistoryEntry>>> History(
        Guid id, Query<HistoryQuery> query, Caller caller, ConventionStore store, HistoryStore history, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        var (_, problem) = await SharedAsync(id, caller, store, calendar.Today, context.RequestAborted);
        if (problem is not null) return problem;
        return await Answer<PageOf<HistoryEntry>>.OfAsync(place, history.ListOf(ConventionStore.ResourceType, id, context.RequestAborted));
    }

    /// <summary>The convention, for a caller who acts for one of its Caf.</summary>
    private static async Task<(Convention? Convention, Problem? Problem)> SharedAsync(
        Guid id, Caller caller, ConventionStore store, DateOnly today, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, caller, today, cancellation) is not { } row) return (null, new Problem(Problems.NotFound));
        var convention = Documents.Read<Convention>(row.Document);
        return caller.ActsForAny(convention.Cafs()) ? (convention, null) : (null, new Problem(Problems.Forbidden));
    }

    /// <summary>Where the last item of a page stands: its date, or the one that stands for none, and its key.</summary>
    private static string[] Position(ConventionRow row, bool byEnd)
    {
        var summary = Documents.Read<PlannedDates>(row.Document);
        var date = (byEnd ? summary.EndDate : summary.StartDate) ?? ColumnDates.NotPlanned;
        return [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{row.ConventionKey}"];
    }

    /// <summary>What a summary is sorted by.</summary>
    private sealed record PlannedDates(DateOnly? StartDate, DateOnly? EndDate);
}
