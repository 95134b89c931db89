using Ctg.Api.Http;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Measures;

/// <summary>Recording and correcting measures: a change of the action that has the indicator.</summary>
public static class MeasureCommands
{
    public static Task<Answer<ChangedAction>> RecordAsync(UnitOfWork unit, Guid id, string indicator, MeasurePeriod period, IfMatch ifMatch, MeasureBody body)
    {
        var measure = body.ToMeasure(indicator, period);
        return ActionCommands.ChangeAsync(unit, id, ifMatch, subject => Task.FromResult(
            subject.Current.Indicators.All(i => i.Code != indicator)
                ? ActionChange.Refused(new Problem(Problems.NotFound))
                : ActionChange.Of(
                    MeasureDecisions.Record(subject.Current, subject.Plan, subject.Convention, measure, body.Reason, unit.Today),
                    MeasureDecisions.Corrects(subject.Current, measure) ? "corrected" : "measured",
                    body.Reason)));
    }
}
