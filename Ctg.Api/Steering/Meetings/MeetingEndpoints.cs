using System.Buffers;
using System.Globalization;
using Ctg.Api.Http;
using Ctg.Api.Security;
using Ctg.Domain.Steering.Meetings;
using FluentValidation;

namespace Ctg.Api.Steering.Meetings;

public static class MeetingEndpoints
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<MeetingStore>()
        .AddSingleton<IValidator<MeetingBody>, MeetingBodyValidator>()
        .AddSingleton<IValidator<MeetingMoveBody>, MeetingMoveBodyValidator>();

    public static RouteGroupBuilder MapMeetings(this RouteGroupBuilder group)
    {
        group.MapGet("/conventions/{id:guid}/meetings", List).WithName("listMeetings").WithSummary("List the meetings of a convention").WithTags(SteeringEndpoints.Tag).Exports(MeetingCsv.Table);
        group.MapPost("/conventions/{id:guid}/meetings", Plan).WithName("planMeeting").WithSummary("Plan a meeting of a convention").WithTags(SteeringEndpoints.Tag).Creates().Writes()
            .WithDescription("A meeting of the copil, the cotech or a working group. One that was held is planned first, and moved to held.");
        group.MapGet("/meetings/{id:guid}", Get).WithName("getMeeting").WithSummary("Read a meeting").WithTags(SteeringEndpoints.Tag)
            .WithDescription("With its participants, minutes and numbered decisions. It is seen by those who see the convention.");
        group.MapPatch("/meetings/{id:guid}", Revise).WithName("reviseMeeting").WithSummary("Change a meeting").WithTags(SteeringEndpoints.Tag).Writes()
            .WithDescription("Minutes, participants and decisions are written and corrected after it was held too. Decisions keep their numbers.");
        group.MapPost("/meetings/{id:guid}/transitions", Move).WithName("moveMeeting").WithSummary("Say that a meeting was held or cancelled").WithTags(SteeringEndpoints.Tag).Writes()
            .WithDescription("From planned only. The day on which it was held becomes its date; to cancel it takes a reason (MTG-04).");
        group.MapGet("/meetings/{id:guid}/history", History).WithName("listMeetingHistory").WithSummary("List the changes of a meeting").WithTags(SteeringEndpoints.Tag).Exports(HistoryCsv.Table)
            .WithDescription("For the Caf that share the convention.");
        return group;
    }

    private static async Task<Answer<PageOf<MeetingSummary>>> List(
        Guid id, Query<MeetingQuery> query, Caller caller, SteeringStore conventions, MeetingStore store, HttpContext context)
    {
        var place = PagePlace.ByDate(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await conventions.FindConventionAsync(id, caller, context.RequestAborted) is not { } convention) return new Problem(Problems.NotFound);
        return await Answer<PageOf<MeetingSummary>>.OfAsync(place, new Listing<MeetingRow>(
            from => store.ListAsync(convention, query.Value, from, context.RequestAborted), (row, body) => body.Write(row.Document), Position));
    }

    private static Task<Answer<Meeting>> Plan(Guid id, Body<MeetingBody> body, UnitOfWork unit) => MeetingCommands.PlanAsync(unit, id, body.Value);

    private static Task<Answer<Meeting>> Get(
        Guid id, Caller caller, SteeringStore store, ParisCalendar calendar, CancellationToken cancellation) =>
        store.GetAsync(MeetingStore.Kind, id, caller, calendar.Today, cancellation);

    private static Task<Answer<Meeting>> Revise(Guid id, IfMatch ifMatch, MergePatch<MeetingBody> patch, UnitOfWork unit) =>
        MeetingCommands.ReviseAsync(unit, id, ifMatch, patch);

    private static Task<Answer<Meeting>> Move(Guid id, IfMatch ifMatch, Body<MeetingMoveBody> body, UnitOfWork unit) =>
        MeetingCommands.MoveAsync(unit, id, ifMatch, body.Value);

    private static Task<Answer<PageOf<HistoryEntry>>> History(
        Guid id, Query<HistoryQuery> query, Caller caller, SteeringStore store, HistoryStore history, HttpContext context) =>
        store.HistoryAsync(MeetingStore.Kind, id, query.Value, caller, history, context);

    private static string[] Position(MeetingRow row) => [row.MeetingDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{row.MeetingKey}"];
}
