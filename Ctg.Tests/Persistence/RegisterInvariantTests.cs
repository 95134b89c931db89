using Ctg.Tests.Domain.Properties;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

/// <summary>
/// What holds in the register on every date: on which vintages meet, far from them, and on any others. These are the same on every run;
/// <c>CTG_TEST_SEED</c>, an integer, takes others. The name of a test has its date.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class RegisterInvariantTests(string engine) : OwnDatabaseFixture(engine)
{
    private static readonly Dice Dice = new((int)TestSeed.Or(20_260_101));

    private static readonly DateOnly[] Dates =
    [
        .. new DateOnly[] { new(1900, 1, 1), new(2024, 12, 31), new(2025, 1, 1), new(2025, 7, 14), new(2025, 12, 31), new(2026, 1, 1), new(2199, 12, 31) }
            .Union(Enumerable.Range(0, 12).Select(_ => Dice.Day(new(2023, 6, 1), new(2027, 6, 30)))),
    ];

    [TestCaseSource(nameof(Dates))]
    public async Task Nothing_overlaps_and_every_EPCI_has_its_members_alone(DateOnly on) => Assert.That(await FindAsync("""
        SELECT m.territory_id
        FROM membership m
        JOIN territory w ON w.territory_id = m.within_id AND w.type = 'epci'
        WHERE m.from_date <= @On AND m.until_date >= @On
        GROUP BY m.territory_id
        HAVING COUNT(*) > 1
        UNION ALL
        SELECT s.territory_id FROM territory_state s WHERE s.from_date <= @On AND s.until_date >= @On GROUP BY s.territory_id HAVING COUNT(*) > 1
        UNION ALL
        SELECT m.territory_id FROM membership m WHERE m.from_date <= @On AND m.until_date >= @On GROUP BY m.territory_id, m.within_id HAVING COUNT(*) > 1
        UNION ALL
        SELECT s.territory_id FROM territory_state s WHERE s.from_date > s.until_date
        """, on), Is.Empty);

    [TestCaseSource(nameof(Dates))]
    public async Task The_population_of_every_whole_is_the_sum_of_its_communes_in_the_vintage(DateOnly on) => Assert.That(await FindAsync("""
        SELECT w.territory_id
        FROM territory w
        JOIN territory_vintage v ON v.from_date <= @On AND v.until_date >= @On
        JOIN repeated_population r ON r.vintage = v.vintage AND r.kind = 'municipal' AND r.territory_id = w.territory_id
        JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
        LEFT JOIN population n ON n.vintage = v.vintage AND n.kind = 'municipal' AND n.territory_id = m.territory_id
        WHERE w.type IN ('epci', 'ept', 'departement', 'region')
        GROUP BY w.territory_id, r.inhabitants
        HAVING r.inhabitants <> COALESCE(SUM(n.inhabitants), 0)
        """, on), Is.Empty);

    [TestCaseSource(nameof(Dates))]
    public async Task Whoever_exists_answers_to_its_code_alone_and_lies_within_itself(DateOnly on) => Assert.That(await FindAsync("""
        SELECT t.territory_id
        FROM territory t
        JOIN territory_state s ON s.territory_id = t.territory_id AND s.from_date <= @On AND s.until_date >= @On
        LEFT JOIN territory_identifier i ON i.identifier = t.code AND i.type = t.type AND i.from_date <= @On AND i.until_date >= @On
        LEFT JOIN membership m ON m.within_id = t.territory_id AND m.territory_id = t.territory_id AND m.from_date <= @On AND m.until_date >= @On
        WHERE i.territory_id IS NULL OR i.territory_id <> t.territory_id OR m.territory_id IS NULL
        """, on), Is.Empty);

    [TestCaseSource(nameof(Dates))]
    public async Task Every_code_that_was_ever_borne_answers_with_somebody_who_exists(DateOnly on) => Assert.That(await FindAsync("""
        SELECT t.territory_id
        FROM territory t
        WHERE t.type IN ('commune', 'epci') AND NOT EXISTS (
          SELECT 1
          FROM territory_identifier i
          JOIN territory_state s ON s.territory_id = i.territory_id AND s.from_date <= @On AND s.until_date >= @On
          WHERE i.identifier = t.code AND i.type = t.type AND i.from_date <= @On AND i.until_date >= @On)
        """, on), Is.Empty);

    private async Task<IReadOnlyList<int>> FindAsync(string statement, DateOnly on)
    {
        await using var connection = Database.OpenEngine().CreateConnection(forWriting: false);
        await connection.OpenAsync();
        return (await connection.QueryAsync<int>(statement, new { On = on })).AsList();
    }
}
