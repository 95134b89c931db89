using System.Text.Json;
using System.Text.Json.Nodes;
using Ctg.Api.ActionPlans.Contents;
using Ctg.Api.ActionPlans.Contents.Tables;
using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Api.Http.Tables;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Tests.Domain;
using Ctg.Tests.Domain.ActionPlans;
using Ctg.Tests.Domain.Properties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Ctg.Tests.PlanFiles;

/// <summary>A plan that goes through a file and comes back is the plan that it was. <c>CTG_TEST_SEED</c> takes other plans.</summary>
public sealed class PlanFileRoundTripTests
{
    private const int Plans = 60;

    private static readonly ulong Seed = TestSeed.Or(20_200_116);

    [TestCase(Csv.MediaType)]
    [TestCase(Xlsx.MediaType)]
    public void A_plan_that_is_exported_and_imported_has_not_changed(string mediaType) => Check(dice =>
    {
        var plan = RandomPlans.Any(dice);
        var after = Import(plan, PlanFile.Write(Json(plan), mediaType), mediaType);
        Assert.That(Refusals(after), Is.Empty);
        Assert.That(Changes(plan, after.State!), Is.Empty);
    });

    [TestCase(Csv.MediaType)]
    [TestCase(Xlsx.MediaType)]
    public void One_cell_that_is_edited_is_one_change(string mediaType) => Check(dice =>
    {
        var plan = RandomPlans.Any(dice);
        if (plan.Actions.Count == 0) return;
        var (index, title) = (dice.Below(plan.Actions.Count), RandomPlans.Text(dice) + "!");
        var edited = JsonNode.Parse(Json(plan))!;
        edited["actions"]![index]!["title"] = title;
        var after = Import(plan, PlanFile.Write(JsonSerializer.SerializeToUtf8Bytes(edited, Documents.Options), mediaType), mediaType);
        Assert.That(Refusals(after), Is.Empty);
        Assert.That(Changes(plan, after.State!), Is.EqualTo(new[] { plan.Actions[index].Reference }));
        Assert.That(after.State!.Actions[index].Title, Is.EqualTo(title));
    });

    [Test]
    public void Text_that_is_disarmed_for_spreadsheets_is_armed_again() => Check(dice =>
    {
        var text = RandomPlans.Text(dice);
        Assert.That(SpreadsheetFormula.Rearm(SpreadsheetFormula.Disarm(text)), Is.EqualTo(text));
        Assert.That(SpreadsheetFormula.Rearm(SpreadsheetFormula.Disarm(SpreadsheetFormula.Disarm(text))), Is.EqualTo(SpreadsheetFormula.Disarm(text)));
    }, 5000);

    [Test]
    public void A_workbook_is_one_by_its_standard() => Check(dice =>
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(PlanFile.Write(Json(RandomPlans.Any(dice)), Xlsx.MediaType)), isEditable: false);
        Assert.That(new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"), Is.Empty);
    }, 5);

    [Test]
    public void The_same_plan_is_the_same_workbook() => Check(dice =>
    {
        var json = Json(RandomPlans.Any(dice));
        var once = PlanFile.Write(json, Xlsx.MediaType);
        Assert.That(PlanFile.Write(json, Xlsx.MediaType), Is.EqualTo(once));
    }, 5);

    private static byte[] Json(WholePlan plan) => JsonSerializer.SerializeToUtf8Bytes(new { version = plan.Version, plan = plan.Plan, actions = plan.Actions }, Documents.Options);

    /// <summary>As a request with the file would be decided.</summary>
    private static Decision<WholePlan> Import(WholePlan current, byte[] file, string mediaType)
    {
        var read = PlanFile.ReadAsync(file, mediaType, CancellationToken.None).Result;
        Assert.That((read.Problem?.Faults ?? []).Concat(read.OfFile).Concat(read.OfCells).Select(f => $"{f.Pointer} {f.Code}"), Is.Empty);
        Assert.That(BodyShape.Clean(read.Body, typeof(PlanContentBody)).Select(f => $"{f.Pointer} {f.Code}"), Is.Empty);
        var body = read.Body.Deserialize<PlanContentBody>(Documents.Options)!;
        Assert.That(new PlanContentBodyValidator().Validate(body).Errors.Where(e => e.ErrorCode != "MaximumLengthValidator").Select(e => $"{e.PropertyName} {e.ErrorCode}"), Is.Empty);
        return PlanContentDecisions.Write(current, Actions.Signed, body.ToPlan(Guid.NewGuid), Conventions.Today);
    }

    private static IEnumerable<string> Refusals(Decision<WholePlan> decision) => decision.Refusals.Select(r => $"{r.Pointer} {r.Rule} {r.Message.English}");

    /// <summary>What would be written: the plan, and actions by their references.</summary>
    private static List<string> Changes(WholePlan before, WholePlan after)
    {
        var changes = new List<string>();
        if (Documents.Differ(after.Plan with { Version = before.Plan.Version }, Documents.Write(before.Plan))) changes.Add("plan");
        foreach (var action in after.Actions)
        {
            var known = before.Actions.SingleOrDefault(a => a.Id == action.Id);
            if (known is null || Documents.Differ(action with { Version = known.Version }, Documents.Write(known))) changes.Add(action.Reference);
        }
        return changes;
    }

    private static void Check(Action<Dice> holds, int times = Plans) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(Seed, 1),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), number => holds(new Dice(number))));
}
