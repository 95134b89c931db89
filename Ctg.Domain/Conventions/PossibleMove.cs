namespace Ctg.Domain.Conventions;

/// <summary>A move that the stage of a convention has.</summary>
/// <param name="To">The stage that it leads to.</param>
/// <param name="Obstacles">Every rule that the convention does not satisfy yet; none for a move that is open.</param>
/// <param name="Needs">JSON pointers to what the command must give, besides the stage and the date.</param>
public sealed record PossibleMove(Stage To, IReadOnlyList<Refusal> Obstacles, IReadOnlyList<string> Needs);
