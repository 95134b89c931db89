using Ctg.Api.ActionPlans;
using Ctg.Api.Conventions;
using Ctg.Api.Operations;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Api.Territories;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Benchmarks.Data;

/// <summary>Fills the database the one way that the service does: the domain decides, the writers store.</summary>
internal sealed class Filling(Database database, Country country, DateOnly today)
{
    private const int ActionsOfPlan = 20;
    private const int ConventionsOfTransaction = 500;

    private static readonly Actor Actor = new("benchmark", "*");

    private readonly Circumstances _circumstances = new(today, new ConventionOptions().ToPolicy());

    /// <param name="numbers">Of the conventions, from the first one up to the one before the last.</param>
    /// <param name="withPlans">Whether each has a plan of actions.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task FillAsync(Range numbers, bool withPlans, IProgress<double> progress, CancellationToken cancellation)
    {
        var (begin, end) = (numbers.Start.Value, numbers.End.Value);
        for (var first = begin; first < end; first += ConventionsOfTransaction)
        {
            var together = Enumerable.Range(first, Math.Min(ConventionsOfTransaction, end - first));
            await database.LoadAsync(Actor, async session =>
            {
                foreach (var number in together)
                {
                    cancellation.ThrowIfCancellationRequested();
                    await AddAsync(session, number, withPlans);
                    progress.Report((number + 1.0 - begin) / (end - begin));
                }
                return new Filled();
            }, cancellation);
        }
    }

    private async Task AddAsync(WriteSession session, int number, bool withPlan)
    {
        var content = Contents.Of(country, number);
        content = content with { Parties = await ConventionParties.EnterAsync(session, content.Parties) };
        var reference = await ConventionWriter.NextReferenceAsync(session, content.Parties[0].CafCode!, content.StartDate!.Value.Year);
        var territories = await TerritoryNames.NameAsync(session, content.Territories, today);
        var convention = Accepted(ConventionDecisions.Draft(Guid.CreateVersion7(session.At), reference, content, territories, _circumstances));
        await ConventionWriter.AddAsync(session, convention);
        var key = await ConventionWriter.KeyOfAsync(session, convention.Id);
        foreach (var (operation, decide) in new SigningPath(content.StartDate.Value.Year, session.At, _circumstances).To(Stages.Of(number), convention))
        {
            convention = Accepted(decide(convention));
            await ConventionWriter.SaveAsync(session, key, convention, operation, null);
        }
        if (withPlan) await PlanAsync(session, key, convention);
    }

    private async Task PlanAsync(WriteSession session, long key, Convention convention)
    {
        var plan = Accepted(ActionPlanDecisions.Draft(Guid.CreateVersion7(session.At), convention, Contents.Plan, today));
        await ActionPlanWriter.AddAsync(session, key, plan);
        var row = (await ActionPlanStore.FindPlanAsync(session, plan.Id, Caller.Everything))!;
        for (var number = 1; number <= ActionsOfPlan; number++)
        {
            var content = Contents.Action(convention, number);
            var place = new NewPlace(Guid.CreateVersion7(session.At), $"F-{number:000}", number);
            await ActionPlanWriter.AddAsync(session, row, Accepted(ActionDecisions.Propose(place, plan, convention, content, ActionSurroundings.None, today)));
        }
    }

    private static T Accepted<T>(Decision<T> decision)
        where T : class => decision.State
            ?? throw new BenchmarkException($"The data breaks {string.Join(", ", decision.Refusals.Select(r => $"{r.Rule} at {r.Pointer}"))}.");

    private sealed record Filled : IOutcome
    {
        public bool Commits => true;
    }
}
