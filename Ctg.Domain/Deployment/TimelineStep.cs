namespace Ctg.Domain.Deployment;

/// <summary>How long a period of a timeline is.</summary>
public enum TimelineStep
{
    Year,
    Month,
}
