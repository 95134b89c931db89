using System.Globalization;
using Ctg.Domain.Deployment;

namespace Ctg.Api.Deployment.Worklist;

/// <summary>Something that waits for somebody, as a statement finds it.</summary>
public sealed record WorklistRow
{
    public WorklistKind Kind { get; init; }

    /// <summary>The date that was asked for.</summary>
    public DateOnly AskedOn { get; init; }

    /// <summary>What the rows of a kind are ordered by first.</summary>
    public DateOnly Since { get; init; }

    public long FirstKey { get; init; }

    /// <summary>With the first, what tells the rows of a kind apart.</summary>
    public long SecondKey { get; init; }

    /// <summary>Of the convention; null where there is none.</summary>
    public Guid? Id { get; init; }

    /// <summary>Of the convention.</summary>
    public string? Reference { get; init; }

    /// <summary>What it is about: a movement, the summary of a convention or a bonus, an action, a commune.</summary>
    public byte[] Document { get; init; } = [];

    /// <summary>For copilMissing, when it met last.</summary>
    public DateOnly? LastMeeting { get; init; }

    /// <summary>Of an indicator.</summary>
    public string Code { get; init; } = "";

    /// <summary>Of a commune.</summary>
    public int Inhabitants { get; init; }

    /// <summary>Where it stands in the list.</summary>
    public string[] Position => [Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{(int)Kind}", $"{FirstKey}", $"{SecondKey}"];

    public WorklistItem ToItem(string language)
    {
        var kind = WorkKind.Of(Kind);
        var work = kind.Read(this);
        return new()
        {
            Kind = Kind,
            Rule = kind.Rule,
            ConventionId = Id,
            ConventionReference = Reference,
            Href = Id is null ? work.Subject!.Href : $"/v1/conventions/{Id}",
            On = work.On,
            Commune = work.Commune,
            SplitFrom = work.SplitFrom,
            Subject = work.Subject,
            Message = work.Message.In(language),
        };
    }
}
