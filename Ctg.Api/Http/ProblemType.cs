using Ctg.Domain;

namespace Ctg.Api.Http;

/// <summary>A kind of problem: its stable code, its status, and what a person should know of it.</summary>
/// <param name="Code">Ends the <c>type</c> of the problem, which has a page: <c>/problems/{code}</c>.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The same for every problem of the kind.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record ProblemType(string Code, int Status, Text Title, Text Advice);
