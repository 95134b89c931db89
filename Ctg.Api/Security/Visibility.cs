namespace Ctg.Api.Security;

/// <summary>
/// Which conventions a caller sees: its own Caf's, and others' once signed. Every statement that reads conventions has one part for each of
/// the three; for the caller of one Caf, by far the most, the text stays short.
/// </summary>
public static class Visibility
{
    /// <summary>The part of a statement that keeps to what the caller sees.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ofCaf">The Caf that the statement keeps to anyway; of its own, a caller sees everything.</param>
    public static string PartFor(Caller caller, string? ofCaf = null) => caller.ActsForAll || (ofCaf is not null && caller.Cafs.Contains(ofCaf)) ? "seen by all"
        : caller.Cafs.Count == 1 ? "seen by one" : "seen by some";
}
