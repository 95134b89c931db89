using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using Ctg.Api.Conventions;
using Ctg.Domain;
using Ctg.Tests.Support;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Ctg.Tests.Architecture;

/// <summary>Keeps the house as docs/adr and CONTRIBUTING describe it.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Features = ["Territories", "Organisations", "Conventions", "CejContracts", "ActionPlans", "Diagnoses", "Steering", "Facilities", "Deployment", "Changes", "References", "Imports", "Batches", "Webhooks", "Status"];

    private static readonly ArchUnitNET.Domain.Architecture House =
        new ArchLoader().LoadAssemblies(typeof(Rules).Assembly, typeof(ConventionEndpoints).Assembly).Build();

    private static IEnumerable<(string Path, string Text)> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(s => !s.Path.Contains("/obj/", StringComparison.Ordinal) && !s.Path.Contains("/bin/", StringComparison.Ordinal));

    [Test]
    public void The_domain_references_no_package_and_only_the_base_library()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "Ctg.Domain/Ctg.Domain.csproj"));
        Assert.Multiple(() =>
        {
            Assert.That(project.Descendants("PackageReference").Concat(project.Descendants("ProjectReference")), Is.Empty);
            Assert.That(typeof(Rules).Assembly.GetReferencedAssemblies().Select(a => a.Name), Is.All.StartsWith("System."));
        });
    }

    [Test]
    public void The_domain_reads_no_clock_and_makes_no_ids() =>
        Assert.That(Sources("Ctg.Domain").Where(s => ClockOrId().IsMatch(s.Text)).Select(s => s.Path), Is.Empty);

    /// <summary>Where a text follows a pattern, no line feed may come after: only <c>Like</c> sees to that.</summary>
    [Test]
    public void Patterns_hold_to_the_end_of_a_text() =>
        Assert.That(Sources("Ctg.Api").Where(s => s.Text.Contains(".Matches(", StringComparison.Ordinal)).Select(s => s.Path), Is.Empty);

    [Test]
    public void Features_do_not_reach_into_each_others_stores() => Assert.Multiple(() =>
    {
        foreach (var feature in Features)
        {
            foreach (var other in Features.Except([feature]))
            {
                Check(Types().That().ResideInNamespaceMatching($@"^Ctg\.Api\.{feature}(\.|$)").Should().NotDependOnAny(
                    Types().That().ResideInNamespaceMatching($@"^Ctg\.Api\.{other}(\.|$)").And().HaveNameMatching("(Store|Writer|Commands)$")));
            }
        }
    });

    [Test]
    public void SQL_stands_in_Sql_folders_and_migrations() => Assert.Multiple(() =>
    {
        // What the engines write differently stands in their classes.
        foreach (var (path, text) in Sources("Ctg.Api").Where(s => !s.Path.EndsWith("Engine.cs", StringComparison.Ordinal))) Assert.That(SqlInCode().IsMatch(text), Is.False, path);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "Ctg.Api"), "*.sql", SearchOption.AllDirectories).Where(f => !f.Contains("/bin/", StringComparison.Ordinal)))
            Assert.That(file, Does.Contain("/Sql/").Or.Contain("/Persistence/Migrations/"));
    });

    [Test]
    public void Connections_are_made_in_Persistence_only() =>
        Assert.That(Sources("Ctg.Api").Where(s => Connection().IsMatch(s.Text) && !s.Path.StartsWith("Ctg.Api/Persistence/", StringComparison.Ordinal)).Select(s => s.Path), Is.Empty);

    [Test]
    public void Problems_come_from_the_catalogue_only() =>
        Assert.That(Sources("Ctg.Api").Where(s => s.Text.Contains("new ProblemType(", StringComparison.Ordinal) || s.Text.Contains("Results.Problem(", StringComparison.Ordinal)).Select(s => s.Path), Is.Empty);

    [Test]
    public void Every_rule_has_its_place_in_the_list_of_rules()
    {
        var listed = File.ReadAllText(Path.Combine(Repository.Root, "docs/rules.md"));
        var numbers = typeof(Rules).GetFields().Select(f => (string)f.GetValue(null)!).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(numbers, Is.Unique);
            foreach (var number in numbers) Assert.That(listed, Does.Contain(number));
        });
    }

    [Test]
    public void No_source_file_is_large() =>
        Assert.That(Sources("Ctg.Domain").Concat(Sources("Ctg.Api")).Where(s => s.Text.Split('\n').Length > 250).Select(s => s.Path), Is.Empty);

    private static void Check(TypesShouldConjunction rule) =>
        Assert.That(rule.Evaluate(House).Where(r => !r.Passed).Select(r => r.Description), Is.Empty);

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?(Now|Today)|TimeProvider|Guid\.(NewGuid|CreateVersion7)|Environment\.|File\.|HttpClient")]
    private static partial Regex ClockOrId();

    // PRAGMA is a setting of one engine, in that engine's class.
    [GeneratedRegex("\"[^\"\\n]*\\b(SELECT .+ FROM|INSERT INTO|UPDATE \\w+ SET|DELETE FROM)\\b")]
    private static partial Regex SqlInCode();

    [GeneratedRegex(@"new Sql(ite)?Connection\(|CreateConnection\(|OpenAsync\(")]
    private static partial Regex Connection();
}
