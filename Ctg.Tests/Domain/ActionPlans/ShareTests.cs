using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Tests.Domain.ActionPlans;

/// <summary>Sharing an action with a plan of another convention: each guard alone.</summary>
public sealed class ShareTests
{
    private static readonly PlanAction Action = Actions.At(ActionStatus.Proposed);
    private static readonly Convention Other = Actions.Signed with { Id = Guid.NewGuid() };
    private static readonly ActionPlan Plan = Actions.Plan with { Id = Guid.NewGuid(), ConventionId = Other.Id };

    [Test]
    public void It_is_followed_there_and_stays_what_it_was()
    {
        var shared = Share(new() { Axis = "A1.1", Progress = 30, Note = "Note" }).State!;
        var again = ShareDecisions.Share(shared, (Actions.Plan, Actions.Signed), (Plan, Other), new() { Progress = 50 }, Conventions.Today.AddDays(9)).State!;
        Assert.Multiple(() =>
        {
            Assert.That(shared.Shares.Single(), Is.EqualTo(new ActionShare { PlanId = Plan.Id, ConventionId = Other.Id, Since = Conventions.Today, Axis = "A1.1", Progress = 30, Note = "Note" }));
            Assert.That(shared with { Shares = [], Version = Action.Version }, Is.EqualTo(Action with { Shares = [] }));
            Assert.That((again.Shares.Single().Since, again.Shares.Single().Progress, again.Version), Is.EqualTo((Conventions.Today, (int?)50, Action.Version + 2)));
            Assert.That(ShareDecisions.End(shared, Actions.Plan, Actions.Signed, Plan.Id).State!.Shares, Is.Empty);
        });
    }

    [Test]
    public void What_the_other_plan_and_convention_do_not_have_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(Share(new() { Axis = "Z9" }).Numbers(), Is.EqualTo(new[] { Rules.ActionAxis }));
        Assert.That(Share(new(), Other with { Id = Action.ConventionId }).Numbers(), Is.EqualTo(new[] { Rules.ActionShared }));
        Assert.That(Share(new(), Other with { Themes = [new ChosenTheme { Code = Theme.Youth }] }).Numbers(), Is.EqualTo(new[] { Rules.ActionShared }));
        Assert.That(Share(new(), Other with { StartDate = new(2026, 1, 1) }).Numbers(), Is.EqualTo(new[] { Rules.ActionShared }));
        Assert.That(Share(new(), Other with { EndDate = new(2024, 12, 31) }).Numbers(), Is.EqualTo(new[] { Rules.ActionShared }));
        Assert.That(Share(new(), Other with { StartDate = new(2025, 12, 31) }).Numbers(), Is.Empty, "A day in common is enough.");
    });

    [Test]
    public void What_has_ended_no_longer_changes() => Assert.Multiple(() =>
    {
        Assert.That(Share(new(), Conventions.At(Stage.Terminated)).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
        Assert.That(
            ShareDecisions.Share(Action, (Actions.Plan with { Stage = PlanStage.Closed }, Actions.Signed), (Plan, Other), new(), Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
        Assert.That(ShareDecisions.End(Action, Actions.Plan with { Stage = PlanStage.Closed }, Actions.Signed, Plan.Id).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
    });

    [Test]
    public void An_action_is_shared_with_so_many_plans()
    {
        var shared = Action with { Shares = [.. Enumerable.Range(0, ShareDecisions.MaximumShares).Select(_ => new ActionShare { PlanId = Guid.NewGuid(), ConventionId = Guid.NewGuid(), Since = Conventions.Today })] };
        Assert.That(ShareDecisions.Share(shared, (Actions.Plan, Actions.Signed), (Plan, Other), new(), Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.ActionShared }));
    }

    private static Decision<PlanAction> Share(ShareContent content, Convention? convention = null) =>
        ShareDecisions.Share(Action, (Actions.Plan, Actions.Signed), (Plan, convention ?? Other), content, Conventions.Today);
}
