namespace Ctg.Domain.ActionPlans;

/// <summary>What indicators are judged by, and what they need.</summary>
public static class IndicatorRules
{
    /// <summary>The target lies the way that the indicator is to go.</summary>
    public static IEnumerable<Refusal> Targets(PlanAction action) =>
        from i in action.Indicators.Index()
        where IsWrong(i.Item)
        select new Refusal(Rules.IndicatorTarget, $"/indicators/{i.Index}/target/value", new(
            "La cible est du mauvais côté de la valeur de référence.", "The target is on the wrong side of the baseline."));

    /// <summary>An indicator that was measured stays.</summary>
    public static IEnumerable<Refusal> Measured(PlanAction action) =>
        from code in action.Measures.Select(m => m.Indicator).Distinct()
        where action.Indicators.All(i => i.Code != code)
        select new Refusal(Rules.IndicatorMeasured, "/indicators", new(
            $"L'indicateur {code} a des mesures : il reste.", $"Indicator {code} has measures: it stays."));

    /// <summary>A planned action can be judged.</summary>
    public static IEnumerable<Refusal> Needed(PlanAction action) => action.Indicators.Any(i => i.Target is not null)
        ? []
        : [new(Rules.ActionComplete, "/indicators", new("Une action planifiée a au moins un indicateur avec une cible.", "A planned action has at least one indicator with a target."))];

    /// <summary>An action that is done has been measured, or says why not.</summary>
    public static IEnumerable<Refusal> Answered(PlanAction action) =>
        from i in action.Indicators.Index()
        where action.Measures.All(m => m.Indicator != i.Item.Code)
        select new Refusal(Rules.ActionMeasured, $"/indicators/{i.Index}", new(
            $"L'indicateur {i.Item.Code} n'a ni mesure ni motif d'absence.", $"Indicator {i.Item.Code} has neither a measure nor a reason for having none."));

    private static bool IsWrong(Indicator indicator) => indicator.Direction == IndicatorDirection.Up
        ? indicator.Target?.Value < indicator.Baseline?.Value
        : indicator.Target?.Value > indicator.Baseline?.Value;
}
