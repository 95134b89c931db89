using Ctg.Tests.Support;
using YamlDotNet.Serialization;

namespace Ctg.Tests.Architecture;

/// <summary>publiccode.yml as its standard wants it (https://yml.publiccode.tools, version 0.5), and as the repository is.</summary>
public sealed class PublicCodeTests
{
    private static readonly string[] Statuses = ["concept", "development", "beta", "stable", "obsolete"];

    private static readonly Dictionary<string, object> File = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<string, object>>(System.IO.File.ReadAllText(Path.Combine(Repository.Root, "publiccode.yml")));

    [Test]
    public void Every_mandatory_key_that_can_be_known_is_there_and_says_what_is_so() => Assert.Multiple(() =>
    {
        Assert.That(At("publiccodeYmlVersion"), Is.EqualTo("0.5"));
        Assert.That(At("name"), Is.EqualTo("Ctg"));
        Assert.That(At("softwareType"), Is.EqualTo("standalone/backend"));
        Assert.That(Statuses, Does.Contain(At("developmentStatus")));
        Assert.That((List<object>)At("platforms")!, Is.Not.Empty);
        Assert.That(At("legal", "license"), Is.EqualTo(Text("LICENSE").Split(' ')[0]));
        Assert.That(Text("LICENSE"), Does.Contain($"(c) 2026 {At("legal", "mainCopyrightOwner")}"));
        Assert.That(At("maintenance", "type"), Is.EqualTo("internal"));
        Assert.That(At("localisation", "localisationReady"), Is.EqualTo("true"));
        Assert.That((List<object>)At("localisation", "availableLanguages")!, Is.EquivalentTo(Directory.EnumerateFiles(Path.Combine(Repository.Root, "Ctg.Api/wwwroot/words"), "??.js").Select(Path.GetFileNameWithoutExtension)));
    });

    [TestCase("fr")]
    [TestCase("en")]
    public void Descriptions_have_the_length_of_the_standard(string language) => Assert.Multiple(() =>
    {
        Assert.That(((string)At("description", language, "shortDescription")!).Length, Is.InRange(1, 150));
        Assert.That(((string)At("description", language, "longDescription")!).Length, Is.InRange(150, 10_000));
        Assert.That((List<object>)At("description", language, "features")!, Is.Not.Empty);
    });

    [Test]
    public void The_address_of_the_repository_and_its_maintainers_are_named_once_it_is_published()
    {
        if (At("url") is null && At("maintenance", "contacts") is null)
            Assert.Ignore("The address of the repository and the names of its maintainers are known with the first publication.");
        Assert.Multiple(() =>
        {
            Assert.That(Uri.TryCreate((string?)At("url"), UriKind.Absolute, out var url) && url.Scheme == "https", Is.True);
            Assert.That(((List<object>)At("maintenance", "contacts")!).Cast<Dictionary<object, object>>().Select(c => (string)c["name"]), Is.All.Not.Empty);
        });
    }

    private static object? At(string key, params string[] path) => path.Aggregate(
        File.GetValueOrDefault(key), (node, step) => ((Dictionary<object, object>)node!).GetValueOrDefault(step));

    private static string Text(string file) => System.IO.File.ReadAllText(Path.Combine(Repository.Root, file));
}
