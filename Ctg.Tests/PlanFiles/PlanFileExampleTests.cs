using System.Text;
using Ctg.Api.ActionPlans.Contents.Tables;
using Ctg.Api.Http;
using Ctg.Tests.Support;

namespace Ctg.Tests.PlanFiles;

public sealed class PlanFileExampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Ctg.Api/ActionPlans/Examples");

    [Test]
    public void What_is_read_as_CSV_is_the_example_in_JSON() => Assert.That(Example("getPlanContent.response.csv"), Is.EqualTo(Written()));

    /// <summary>Of a plan that is not adopted yet: a file says neither its stage nor what its actions have come to.</summary>
    [Test]
    public void What_is_written_as_CSV_is_what_is_read_without_what_moves_have_made_of_it() => Assert.That(
        Example("writePlanContent.request.csv"),
        Is.EqualTo(Written().Replace(",Adopté,2023-06-15,2023-06-15,", ",,,,", StringComparison.Ordinal).Replace(",Planifiée,", ",,", StringComparison.Ordinal)));

    private static string Example(string name) => File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");

    private static string Written() =>
        Encoding.UTF8.GetString(PlanFile.Write(File.ReadAllBytes(Path.Combine(Folder, "getPlanContent.response.json")), Csv.MediaType)).ReplaceLineEndings("\n");
}
