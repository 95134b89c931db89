using System.Text;
using Ctg.Api.ActionPlans.Contents.Tables;
using Ctg.Api.Http;
using Ctg.Tests.Support;

namespace Ctg.Tests.PlanFiles;

public sealed class PlanFileExampleTests
{
    /// <summary>What is read as CSV is the example in JSON; what is written is that too.</summary>
    [TestCase("getPlanContent.response.csv")]
    [TestCase("writePlanContent.request.csv")]
    public void The_examples_in_CSV_are_the_one_in_JSON(string name)
    {
        var folder = Path.Combine(Repository.Root, "Ctg.Api/ActionPlans/Examples");
        var csv = Encoding.UTF8.GetString(PlanFile.Write(File.ReadAllBytes(Path.Combine(folder, "getPlanContent.response.json")), Csv.MediaType));
        Assert.That(File.ReadAllText(Path.Combine(folder, name)).ReplaceLineEndings("\n"), Is.EqualTo(csv.ReplaceLineEndings("\n")));
    }
}
