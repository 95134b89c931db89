namespace Ctg.Domain.Deployment;

/// <summary>Why something waits for somebody.</summary>
public enum WorklistKind
{
    /// <summary>A commune parted from one of a perimeter, and nobody has decided whether it stays (INV-20).</summary>
    SplitToDecide,
}
