using Ctg.Domain.Conventions;

namespace Ctg.Domain.Steering.Meetings;

/// <summary>What a meeting must satisfy.</summary>
internal static class MeetingRules
{
    public static IEnumerable<Refusal> Theme(Meeting current, Meeting revised, Convention convention)
    {
        if (revised.Theme is not null && revised.Committee != Committee.WorkingGroup)
            yield return new(Rules.MeetingTheme, "/theme", new("Seul un groupe de travail a une thématique.", "Only a working group has a theme."));
        foreach (var refusal in SteeringRules.OfConvention(revised.Theme, revised.Theme == current.Theme, convention, Rules.MeetingTheme, "/theme")) yield return refusal;
    }

    /// <summary>A meeting that was cancelled may keep a date to come; none gets one once it was held or cancelled.</summary>
    public static IEnumerable<Refusal> Date(Meeting current, Meeting revised, DateOnly today)
    {
        if (current.Status != MeetingStatus.Planned && revised.Date != current.Date && revised.Date > today)
            yield return new(Rules.MeetingDate, "/date", new(
                "La date d'une séance tenue ou annulée ne passe pas dans l'avenir.", "The date of a meeting that was held or cancelled is not moved into the future."));
    }

    public static IEnumerable<Refusal> Reason(MeetingMove move)
    {
        if (move.To == MeetingStatus.Cancelled && string.IsNullOrWhiteSpace(move.Reason))
            yield return new(Rules.MeetingReason, "/reason", new("Une annulation demande un motif.", "Cancelling needs a reason."));
    }
}
