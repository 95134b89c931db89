using Ctg.Api.Persistence;

namespace Ctg.Tests.Persistence;

/// <summary>What stands for SQL Server where there is none: the migrations, and every statement that a store can send, hold together.</summary>
public sealed class SqlProofTests
{
    private static readonly SqlServerModel Model = new();
    private static readonly SqlServerEngine Engine = new("Server=nowhere");

    /// <summary>Each statement in each of its forms, bare, with each optional part alone, and with all that go together.</summary>
    private static IEnumerable<TestCaseData<string, string[]>> EveryStatement() => Statement.All().SelectMany(statement => Forms(statement)
        .SelectMany(form => form.Optional.Select(part => (string[])[.. form.Fixed, part]).Prepend(form.Fixed).Append([.. form.Fixed, .. form.Optional]))
        .Select(parts => new TestCaseData<string, string[]>(statement.Path, parts).SetArgDisplayNames(statement.Path, string.Join(" + ", parts))));

    /// <summary>Where parts exclude each other - whose list, who sees it, in which order, in which form - a statement is sent with one of each kind.</summary>
    private static IEnumerable<(string[] Fixed, string[] Optional)> Forms(Statement statement)
    {
        foreach (var list in Choices("of "))
        {
            var walk = list is "of one Caf" ? "caf " : "";
            foreach (var sort in Choices($"{walk}sort "))
            {
                foreach (var (seen, form) in Choices("seen by ").SelectMany(_ => Choices("as "), (seen, form) => (seen, form)))
                {
                    string[] chosen = [.. new[] { list, sort, seen, form }.OfType<string>()];
                    string[] optional = [.. statement.Parts.Where(p => !IsKind(p) && p.StartsWith("caf ", StringComparison.Ordinal) == (walk.Length > 0 && p.StartsWith("caf ", StringComparison.Ordinal)))];
                    yield return (chosen, optional);
                }
            }
        }

        string?[] Choices(string kind) => statement.Parts.Where(p => p.StartsWith(kind, StringComparison.Ordinal)).DefaultIfEmpty(null).ToArray()!;

        static bool IsKind(string part) => Kinds.Any(kind => part.StartsWith(kind, StringComparison.Ordinal));
    }

    private static readonly string[] Kinds = ["of ", "sort ", "caf sort ", "seen by ", "as "];

    [TestCaseSource(nameof(EveryStatement))]
    public void Every_statement_resolves_on_the_schema_of_SQL_Server(string path, string[] parts) =>
        Assert.That(Model.Faults(Statement.Load(path).For(Engine, parts)), Is.Empty);

    [Test]
    public void The_migrations_make_a_valid_schema_and_their_data_fits_it() => Assert.Multiple(() =>
    {
        Assert.That(Model.SchemaFaults(), Is.Empty);
        Assert.That(Model.Seeds, Is.Not.Empty);
        foreach (var seed in Model.Seeds) Assert.That(Model.Faults(seed), Is.Empty, seed);
        Assert.That(Model.Faults(Statement.Load("Persistence/Migrations/SqlServer/lock.sql").For(Engine), declarations: ""), Is.Empty);
    });

    [Test]
    public void Each_table_type_has_the_columns_that_its_rows_bring() => Assert.Multiple(() =>
    {
        Assert.That(RowTypeNames.All, Has.Count.GreaterThan(4));
        foreach (var (name, columns) in RowTypeNames.All)
            Assert.That(Model.Faults($"SELECT {string.Join(", ", columns.Select(c => $"r.{c}"))} FROM @rows r", $"@rows dbo.{name} READONLY"), Is.Empty, name);
    });

    [TestCase("SELECT c.nothing FROM convention c", Description = "A wrong column")]
    [TestCase("SELECT c.id FROM conventions c", Description = "A wrong table")]
    [TestCase("SELECT c.id FROM convention c LIMIT 10", Description = "A word of SQLite only")]
    [TestCase("SELECT value FROM json_each(@list)", Description = "A function of SQLite only")]
    [TestCase("INSERT OR IGNORE INTO change_counter (id, seq) VALUES (1, 0)", Description = "A statement of SQLite only")]
    [TestCase("INSERT INTO convention_caf (convention_key, kaf) SELECT r.owner_key, r.code FROM @rows r", Description = "A wrong column to insert into")]
    [TestCase("SELECT c.id FROM convention c WHERE EXISTS (SELECT 1 FROM convention_caf f WHERE f.convention_id = c.convention_key)", Description = "A wrong column in a subquery")]
    [TestCase("UPDATE convention SET stages = @stage WHERE id = @id", Description = "A wrong column to update")]
    [TestCase("SELECT IFNULL(MAX(m.number), 0) FROM schema_migration m", Description = "A function of SQLite only within an expression")]
    [TestCase("SELECT c.id FROM convention c JOIN @stages l ON l.items = c.stage", Description = "A wrong column of a list")]
    [TestCase("SELECT c.id FROM convention c WHERE c.stage IN (SELECT items FROM @stages)", Description = "A wrong column of a list in a subquery")]
    public void The_proof_fails_on(string statement) => Assert.That(Model.Faults(statement), Is.Not.Empty);

    [Test]
    public void A_statement_at_fault_is_no_fault_of_the_next()
    {
        Assert.That(Model.Faults("SELECT c.id FROM convention c LIMIT 10"), Is.Not.Empty);
        Assert.That(Model.Faults("SELECT c.id FROM convention c"), Is.Empty);
    }

    [Test]
    public void A_statement_that_not_everybody_may_read_is_never_sent_without_saying_who_asks() =>
        Assert.That(() => Statement.Load("Conventions/Sql/Get_Convention.sql").For(Engine), Throws.ArgumentException);

    [OneTimeTearDown]
    public void DisposeModel() => Model.Dispose();
}
