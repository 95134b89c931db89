namespace Ctg.Domain;

/// <summary>How much something matters beside others of its kind.</summary>
public enum Priority
{
    Low,
    Medium,
    High,
}
