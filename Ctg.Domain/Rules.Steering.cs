namespace Ctg.Domain;

/// <content>Those of the meetings (MTG), cooperation posts (PST) and evaluations (EVA) of a convention.</content>
public static partial class Rules
{
    /// <summary>The move is one that the meeting's status allows.</summary>
    public const string MeetingMove = "MTG-01";

    /// <summary>A theme is that of a working group, and one of the convention's.</summary>
    public const string MeetingTheme = "MTG-02";

    /// <summary>The date of a meeting that was held or cancelled is not moved into the future.</summary>
    public const string MeetingDate = "MTG-03";

    /// <summary>A meeting is cancelled for a reason.</summary>
    public const string MeetingReason = "MTG-04";

    /// <summary>Only a meeting that was held has decisions.</summary>
    public const string MeetingDecisions = "MTG-05";

    /// <summary>A decision keeps its number, and no other gets it.</summary>
    public const string MeetingDecisionNumber = "MTG-06";

    /// <summary>What a decision acts on is of the convention of the meeting.</summary>
    public const string MeetingDecisionTarget = "MTG-07";

    /// <summary>To an abandoned convention no meeting is added, and those that it has no longer change.</summary>
    public const string MeetingFinal = "MTG-08";

    /// <summary>A post offers more than 0 and at most 20.00 FTE.</summary>
    public const string PostFte = "PST-01";

    /// <summary>The time of a holder lies within that of the post.</summary>
    public const string HolderTime = "PST-02";

    /// <summary>On no day do the holders have more working time than the post offers.</summary>
    public const string PostFilled = "PST-03";

    /// <summary>The themes of a post are among those of the convention.</summary>
    public const string PostThemes = "PST-04";

    /// <summary>To an abandoned or terminated convention no post is added; those of an abandoned one no longer change.</summary>
    public const string PostFinal = "PST-05";

    /// <summary>The move is one that the evaluation's stage allows.</summary>
    public const string EvaluationMove = "EVA-01";

    /// <summary>A delivered evaluation has a score for each criterion.</summary>
    public const string EvaluationScores = "EVA-02";

    /// <summary>A delivered evaluation is taken up again for a reason.</summary>
    public const string EvaluationReason = "EVA-03";

    /// <summary>A validated evaluation, or that of an abandoned convention, no longer changes, and to the latter none is added.</summary>
    public const string EvaluationFinal = "EVA-04";

    /// <summary>An evaluation goes on in the order of its dates.</summary>
    public const string EvaluationDates = "EVA-05";

    /// <summary>A yearly evaluation has its year, and only such a one has.</summary>
    public const string EvaluationYear = "EVA-06";
}
