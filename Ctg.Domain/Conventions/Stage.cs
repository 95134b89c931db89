namespace Ctg.Domain.Conventions;

/// <summary>What people decided about a convention so far. What follows from it on a date is its situation.</summary>
public enum Stage
{
    Draft,
    Preparation,
    Deliberation,
    Signature,
    Signed,
    Terminated,
    Abandoned,
}

public static class StageExtensions
{
    /// <summary>Whether no move leaves this stage.</summary>
    public static bool IsFinal(this Stage stage) => stage is Stage.Terminated or Stage.Abandoned;
}
