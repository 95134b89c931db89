using System.Text.Json;

namespace Ctg.Api.Batches;

/// <summary>What became of each operation of a batch.</summary>
public sealed record BatchResults
{
    /// <summary>How many were not done; of an atomic batch none or all.</summary>
    public required int Refused { get; init; }

    /// <summary>In the order of the operations.</summary>
    public required IReadOnlyList<BatchResult> Results { get; init; }

    internal static BatchResults Of(IReadOnlyList<BatchResult> results) => new() { Refused = results.Count(r => !r.IsDone), Results = results };
}

/// <summary>What an operation was answered.</summary>
public sealed record BatchResult
{
    /// <summary>The id of the operation, where it has one.</summary>
    public required string? Id { get; init; }

    /// <summary>The HTTP status; 424 where it was undone or left because another operation was refused.</summary>
    public required int Status { get; init; }

    /// <summary>The header ETag, where there is one.</summary>
    public required string? ETag { get; init; }

    /// <summary>The header Location of what was created.</summary>
    public required string? Location { get; init; }

    /// <summary>The header Content-Language, where there is one.</summary>
    public required string? ContentLanguage { get; init; }

    /// <summary>The body that the operation has by itself; a problem where it was refused.</summary>
    public required JsonElement? Body { get; init; }

    /// <summary>How many bytes the body has.</summary>
    internal int Length { get; init; }

    internal bool IsDone => Status < StatusCodes.Status300MultipleChoices;
}
