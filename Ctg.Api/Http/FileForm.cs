namespace Ctg.Api.Http;

/// <summary>A form in which a resource is a file.</summary>
/// <param name="MediaType">Of the file.</param>
/// <param name="Description">For the contract.</param>
public sealed record FileForm(string MediaType, string Description);

/// <summary>Says that an endpoint gives its resource as a file too, to who accepts one.</summary>
public sealed record FileForms(params IReadOnlyList<FileForm> Forms);
