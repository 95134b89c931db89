using Ctg.Api.Persistence;

namespace Ctg.Api.Deployment;

/// <summary>What reports read of the summary of a convention.</summary>
internal sealed record ConventionTitle
{
    public required string Title { get; init; }

    public static string Of(byte[] summary) => Documents.Read<ConventionTitle>(summary).Title;
}
