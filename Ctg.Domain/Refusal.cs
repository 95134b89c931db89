namespace Ctg.Domain;

/// <summary>One rule that refuses a decision.</summary>
/// <param name="Rule">The rule's number (<see cref="Rules"/>).</param>
/// <param name="Pointer">JSON pointer (RFC 6901) to the member at fault, in the body or in the resource.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record Refusal(string Rule, string Pointer, Text Message);
