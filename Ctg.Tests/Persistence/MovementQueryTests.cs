using Ctg.Api.Conventions;
using Ctg.Api.Deployment.Worklist;
using Ctg.Api.Http;
using Ctg.Api.Security;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;
using Ctg.Tests.Domain.Successions;
using Ctg.Tests.Support;
using Microsoft.AspNetCore.Http;
using Made = Ctg.Tests.Domain.Conventions;

namespace Ctg.Tests.Persistence;

/// <summary>What is asked of the movements that the register holds.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class MovementQueryTests(string engine) : SuccessionFixture(engine)
{
    private static readonly SplitDecision Decision = new()
    {
        Commune = Grigny,
        SplitFrom = Evry,
        EffectiveOn = new(2025, 1, 1),
        Joins = false,
        Reason = "Motif",
        DecidedOn = new(2025, 2, 1),
    };

    [Test]
    public async Task What_became_of_a_commune_is_followed_to_the_end()
    {
        var (ris, draveil, brunoy) = (TerritoryKey.Commune("91521"), TerritoryKey.Commune("91201"), TerritoryKey.Commune("91114"));
        Movement[] chain = [Move(Grigny, Evry, new(2025, 1, 1)), Move(Evry, ris, new(2026, 1, 1)), Move(ris, draveil, new(2027, 1, 1)), Move(draveil, Grigny, new(2028, 1, 1), MovementKind.ReEstablished)];
        await InsertAsync([.. chain, Move(brunoy, ris, new(2026, 1, 1)), Move(brunoy, TerritoryKey.Commune("91691"), new(2029, 1, 1))]);
        var found = await Unit.ReadAsync(session => PerimeterMovements.OfAsync(session, [Grigny]), CancellationToken.None);
        Assert.Multiple(async () =>
        {
            Assert.That(found, Is.EquivalentTo(chain.Append(Move(brunoy, ris, new(2026, 1, 1)))), "from it and its successors on, and to them; each once");
            Assert.That(await Unit.ReadAsync(session => PerimeterMovements.OfAsync(session, []), CancellationToken.None), Is.Empty);
        });
    }

    [Test]
    public async Task The_worklist_has_what_each_convention_waits_for()
    {
        await InsertAsync([Move(Evry, Grigny, new(2025, 1, 1), MovementKind.Created), Move(Grigny, Grigny, new(2025, 1, 1), MovementKind.Created), Move(TerritoryKey.Commune("91521"), Grigny, new(2025, 1, 1), MovementKind.Created)]);
        var conventions = new List<Convention>();
        foreach (var stage in new[] { Stage.Draft, Stage.Signed, Stage.Terminated, Stage.Abandoned })
        {
            foreach (var rows in new[] { "B", "A", "A, B", "A until 2024-12-31", "A until 2025-01-01", "A* from 2025-01-02", "A* from 2025-01-01", "A, B until 2025-01-01", "A, B until 2024-12-31", "A, C", "C" })
            {
                foreach (var (start, end) in new[] { ("2024-01-01", "2028-12-31"), ("2025-01-02", "2028-12-31"), ("2021-01-01", "2024-12-31"), ("2021-01-01", "2025-01-01") })
                    conventions.Add(await AddAsync(stage, convention => convention with { StartDate = DateOnly.Parse(start), EndDate = DateOnly.Parse(end), Perimeter = Real(Moves.Perimeter(rows)) }));
            }
        }
        conventions.Add(await AddAsync(Stage.Draft, convention => convention with { StartDate = null, EndDate = null, Perimeter = Real(Moves.Perimeter("A")) }));
        conventions.Add(await AddAsync(Stage.Signed, convention => convention with { Perimeter = Real(Moves.Perimeter("A")), SplitDecisions = [Decision] }));
        var movements = await Unit.ReadAsync(session => PerimeterMovements.OfAsync(session, [Grigny]), CancellationToken.None);
        var waiting = conventions.SelectMany(c => SplitDecisions.Waiting(c, movements).Take(1).Select(m => $"{c.Id} {m.Before.Key} {m.After.Key}")).ToArray();
        var context = new DefaultHttpContext();
        var query = new WorklistQuery { Kind = [WorklistKind.SplitToDecide], Limit = 200 };
        var listed = (await new WorklistStore(Unit).ListAsync(query, Made.Today, PagePlace.ByDate(context, query, keys: 3), Caller.Everything, CancellationToken.None))
            .Select(row => row.ToItem("fr")).Select(item => $"{item.ConventionId} {item.SplitFrom} {item.Commune}").ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(waiting, Has.Length.GreaterThan(10).And.Length.LessThan(conventions.Count / 2));
            Assert.That(listed, Is.EquivalentTo(waiting));
        });
    }

    /// <summary>Évry-Courcouronnes, Grigny and Ris-Orangis for A, B and C.</summary>
    private static Perimeter Real(Perimeter perimeter) => perimeter with
    {
        Communes = [.. perimeter.Communes.Select(c => c with { Territory = c.Territory == Moves.Commune('A') ? Evry : c.Territory == Moves.Commune('B') ? Grigny : TerritoryKey.Commune("91521") })],
    };
}
