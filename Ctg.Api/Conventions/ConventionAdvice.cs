using System.Globalization;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions;

/// <summary>What may be known of a convention before a change is asked for: its moves and what stands in their way, and what to look at.</summary>
public sealed class ConventionAdvice(Database database, ConventionCircumstances circumstances)
{
    /// <summary>The moves that the convention has today, in the caller's language, and a word for the diagnosis that they depend on.</summary>
    public async Task<(ConventionMoves Moves, string? Word)> MovesAsync(Convention convention, DateOnly today, string language, CancellationToken cancellation)
    {
        var around = await LookAroundAsync(convention, today, cancellation);
        var moves = new ConventionMoves
        {
            Version = convention.Version,
            Stage = convention.Stage,
            Moves =
            [
                .. StageDecisions.MovesOf(convention, around).Select(move => new ConventionMove
                {
                    To = move.To,
                    Needs = move.Needs,
                    Obstacles = Fault.Told(move.Obstacles, language),
                }),
            ],
        };
        return (moves, around.Diagnosis is { } diagnosis ? diagnosis.ValidatedOn?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "unvalidated" : null);
    }

    /// <summary>What somebody should look at today, in the caller's language.</summary>
    public async Task<ConventionWarningList> WarningsAsync(Convention convention, DateOnly today, string language, CancellationToken cancellation) => new()
    {
        Warnings = Fault.Told(ConventionWarnings.Of(convention, await LookAroundAsync(convention, today, cancellation)), language),
    };

    private Task<Circumstances> LookAroundAsync(Convention convention, DateOnly today, CancellationToken cancellation) => database.ReadAsync(
        async session => await ConventionCircumstances.LookAroundAsync(session, await circumstances.OfAsync(session, convention, today), convention), cancellation);
}
