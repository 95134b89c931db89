using Ctg.Domain.ActionPlans;

namespace Ctg.Tests.Domain.ActionPlans;

public sealed class ActionReferenceTests
{
    [TestCase("", "F-001")]
    [TestCase("F-001 F-002", "F-003")]
    [TestCase("F-002", "F-003", Description = "A number that is free below is not given")]
    [TestCase("RPE-7 f-9", "F-010")]
    [TestCase("F-0041", "F-042")]
    [TestCase("F-999", "F-1000")]
    [TestCase("F-99999999999999 F-1", "F-002", Description = "Nobody counts that far")]
    [TestCase("F-999999999 F-1000000000", "F-1000000001", Description = "Nor is one given that is there")]
    public void The_next_reference_is_above_the_highest_number_in_use(string used, string next) =>
        Assert.That(ActionReferences.Next(used.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Is.EqualTo(next));
}
