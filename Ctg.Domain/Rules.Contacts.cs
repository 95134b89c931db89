namespace Ctg.Domain;

/// <content>Those of personal data (PER).</content>
public static partial class Rules
{
    /// <summary>A contact is kept until the day that it names, and then removed from the resource and from its history, whatever their stage.</summary>
    public const string ContactPurge = "PER-01";
}
