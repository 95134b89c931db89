using Ctg.Domain;

namespace Ctg.Api.Http;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Pointer">JSON pointer into the body, or <c>/query/name</c>, <c>/header/Name</c>; into the resource, for a rule about its state.</param>
/// <param name="Code">Stable: a code of <see cref="FaultTexts"/>, or the number of a rule.</param>
/// <param name="Message">For people, in the caller's language.</param>
public sealed record Fault(string Pointer, string Code, Text Message)
{
    /// <summary>A fault whose words are those of its code.</summary>
    public static Fault Of(string pointer, string code, params object?[] values) => new(pointer, code, FaultTexts.For(code, values));

    public ProblemError In(string language) => new() { Pointer = Pointer, Code = Code, Message = Message.In(language) };

    public static Fault Of(Refusal refusal) => new(refusal.Pointer, refusal.Rule, refusal.Message);

    /// <summary>What rules have to say, in the caller's language.</summary>
    public static IReadOnlyList<ProblemError> Told(IEnumerable<Refusal> refusals, string language) => [.. refusals.Select(refusal => Of(refusal).In(language))];
}
