using Ctg.Api.Conventions;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Api.Steering;
using Ctg.Api.Steering.CooperationPosts;
using Ctg.Api.Steering.Evaluations;
using Ctg.Api.Steering.Meetings;
using Ctg.Domain;
using Ctg.Domain.Organisations;
using Ctg.Domain.Steering;
using Ctg.Domain.Steering.CooperationPosts;
using Ctg.Domain.Steering.Evaluations;
using Ctg.Domain.Steering.Meetings;

namespace Ctg.Tests.Persistence;

/// <summary>A meeting, a post and an evaluation, written by the writers, whatever the rules would say to them.</summary>
internal sealed class SteeringRowChanges(Database database)
{
    private static readonly Actor Actor = new("tester", "91");
    private static readonly DateOnly Day = new(2024, 3, 1);

    public async Task AddAllAsync(Guid conventionId)
    {
        await AddAsync(conventionId, MeetingStore.Kind, new Meeting
        {
            Id = Guid.CreateVersion7(),
            ConventionId = conventionId,
            Version = 1,
            Status = MeetingStatus.Planned,
            StatusSince = Day,
            Committee = Committee.Copil,
            Title = "Comité de pilotage",
            Date = Day,
            Participants = [],
            Decisions = [],
            LastDecisionNumber = 0,
        });
        await AddAsync(conventionId, CooperationPostStore.Kind, new CooperationPost
        {
            Id = Guid.CreateVersion7(),
            ConventionId = conventionId,
            Version = 1,
            Title = "Chargé de coopération",
            Employer = new() { Organisation = Guid.Empty, Type = OrganisationType.Commune, Name = "Évry-Courcouronnes" },
            Themes = [],
            Fte = Fte.OfHundredths(150),
            From = Day,
            Holders = [new PostHolder { Fte = Fte.OfHundredths(50), From = Day }],
        });
        await AddAsync(conventionId, EvaluationStore.Kind, new Evaluation
        {
            Id = Guid.CreateVersion7(),
            ConventionId = conventionId,
            Version = 1,
            Kind = EvaluationKind.Yearly,
            Year = 2025,
            Stage = EvaluationStage.Planned,
            StageSince = Day,
        });
    }

    /// <summary>Writes them anew.</summary>
    public async Task SaveAllAsync(Guid meeting, Guid post, Guid evaluation)
    {
        await SaveAsync(MeetingStore.Kind, meeting, state => state with { Version = state.Version + 1 });
        await SaveAsync(CooperationPostStore.Kind, post, state => state with { Version = state.Version + 1 });
        await SaveAsync(EvaluationStore.Kind, evaluation, state => state with { Version = state.Version + 1 });
    }

    private Task<Done> AddAsync<T, TResource>(Guid conventionId, SteeringKind<T, TResource> kind, T state)
        where T : class, IOfConvention
        where TResource : T => database.WriteAsync(Actor, async session =>
    {
        await SteeringWriter.AddAsync(session, kind, await ConventionWriter.KeyOfAsync(session, conventionId), state);
        return new Done(true);
    }, CancellationToken.None);

    private Task<Done> SaveAsync<T, TResource>(SteeringKind<T, TResource> kind, Guid id, Func<T, T> change)
        where T : class, IOfConvention
        where TResource : T => database.WriteAsync(Actor, async session =>
    {
        var row = (await SteeringStore.FindAsync(session, kind, id, Caller.Everything))!;
        return new Done(await SteeringWriter.SaveAsync(session, kind, row, change(Documents.Read<T>(row.Document)), "revised", null) is not null);
    }, CancellationToken.None);

    private sealed record Done(bool Commits) : IOutcome;
}
