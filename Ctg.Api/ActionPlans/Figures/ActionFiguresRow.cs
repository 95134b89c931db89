using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans.Figures;

/// <summary>What the actions of a main theme come to, and of a plan those under an axis or objective, as the database sums it.</summary>
internal sealed record ActionFiguresRow : Figures
{
    public Theme Theme { get; init; }

    /// <summary>Null where it was not asked for, or the actions stand under none.</summary>
    public string? Axis { get; init; }
}
