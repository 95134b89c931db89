using Ctg.Domain;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans.Figures;

/// <summary>What the actions of a main theme come to, as the database sums it: in cents and in hundredths.</summary>
public sealed record ActionFiguresRow
{
    public Theme Theme { get; init; }

    public int Actions { get; init; }

    public int Proposed { get; init; }

    public int Planned { get; init; }

    public int InProgress { get; init; }

    public int Paused { get; init; }

    public int Done { get; init; }

    public int Abandoned { get; init; }

    public int Late { get; init; }

    public int Blocked { get; init; }

    public int WithoutPilot { get; init; }

    public int WithoutMeasure { get; init; }

    public long PlannedEur { get; init; }

    public long SpentEur { get; init; }

    public long PlannedFte { get; init; }

    public long RequestedEur { get; init; }

    public long GrantedEur { get; init; }

    public long RefusedEur { get; init; }

    public ThemeFigures ToFigures() => new()
    {
        Theme = Theme,
        Actions = Actions,
        Proposed = Proposed,
        Planned = Planned,
        InProgress = InProgress,
        Paused = Paused,
        Done = Done,
        Abandoned = Abandoned,
        Late = Late,
        Blocked = Blocked,
        WithoutPilot = WithoutPilot,
        WithoutMeasure = WithoutMeasure,
        Budget = Amount.OfCents(PlannedEur),
        Spent = Amount.OfCents(SpentEur),
        BudgetFte = Amount.OfCents(PlannedFte),
        Requested = Amount.OfCents(RequestedEur),
        Granted = Amount.OfCents(GrantedEur),
        Refused = Amount.OfCents(RefusedEur),
    };

    /// <summary>Each action has one main theme, so the whole is the sum of the themes.</summary>
    public static Figures Total(IReadOnlyList<ActionFiguresRow> rows) => new ActionFiguresRow
    {
        Actions = rows.Sum(r => r.Actions),
        Proposed = rows.Sum(r => r.Proposed),
        Planned = rows.Sum(r => r.Planned),
        InProgress = rows.Sum(r => r.InProgress),
        Paused = rows.Sum(r => r.Paused),
        Done = rows.Sum(r => r.Done),
        Abandoned = rows.Sum(r => r.Abandoned),
        Late = rows.Sum(r => r.Late),
        Blocked = rows.Sum(r => r.Blocked),
        WithoutPilot = rows.Sum(r => r.WithoutPilot),
        WithoutMeasure = rows.Sum(r => r.WithoutMeasure),
        PlannedEur = rows.Sum(r => r.PlannedEur),
        SpentEur = rows.Sum(r => r.SpentEur),
        PlannedFte = rows.Sum(r => r.PlannedFte),
        RequestedEur = rows.Sum(r => r.RequestedEur),
        GrantedEur = rows.Sum(r => r.GrantedEur),
        RefusedEur = rows.Sum(r => r.RefusedEur),
    }.ToFigures();
}
