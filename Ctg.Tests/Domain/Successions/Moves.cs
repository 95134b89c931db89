using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain.Successions;

/// <summary>Movements and perimeters in few words: communes A, B, C and so on, <c>A until 2024-12-31, B from 2025-01-01</c>.</summary>
internal static class Moves
{
    public const MovementKind Nouvelle = MovementKind.CommuneNouvelle;

    /// <summary>The commune of a letter.</summary>
    public static TerritoryKey Commune(char letter) => TerritoryKey.Commune($"910{letter - 'A' + 10}");

    /// <summary>As in <c>A&gt;B</c>.</summary>
    public static Movement Of(string move, string on, MovementKind kind = Nouvelle) => new()
    {
        Kind = kind,
        EffectiveOn = DateOnly.Parse(on),
        Before = new() { Key = Commune(move[0]), Name = move[..1] },
        After = new() { Key = Commune(move[2]), Name = move[2..] },
    };

    /// <summary>As in <c>A&gt;B 2025-01-01, B&gt;C 2026-01-01</c>.</summary>
    public static Movement[] All(string moves) => [.. moves.Split(", ").Select(move => Of(move[..3], move[4..]))];

    /// <summary>A signed convention of 2024 to 2028 with these rows; after an asterisk, one that amendments brought.</summary>
    public static Convention Covering(string rows) => Conventions.At(Stage.Signed) with { Perimeter = Perimeter(rows) };

    public static Perimeter Perimeter(string rows) => new()
    {
        Territories = [.. rows.Split(", ").Select(row => Commune(row[0]))],
        Communes = [.. rows.Split(", ").Select(Row)],
    };

    /// <summary>The rows as they were written above.</summary>
    public static string Told(Perimeter perimeter) => string.Join(", ", perimeter.Communes.Select(c =>
        $"{(char)(int.Parse(c.Territory.Code[3..]) - 10 + 'A')}{(c.Origin == PerimeterOrigin.Initial ? "" : c.Origin == PerimeterOrigin.Succession ? "+" : "*")}"
        + (c.From is { } from ? $" from {from:yyyy-MM-dd}" : "") + (c.Until is { } until ? $" until {until:yyyy-MM-dd}" : "")));

    private static PerimeterCommune Row(string row)
    {
        var words = row.Split(' ');
        return new()
        {
            Territory = Commune(row[0]),
            From = Day("from"),
            Until = Day("until"),
            Origin = words[0].EndsWith('*') ? PerimeterOrigin.Amendment : words[0].EndsWith('+') ? PerimeterOrigin.Succession : PerimeterOrigin.Initial,
        };

        DateOnly? Day(string word) => Array.IndexOf(words, word) is var at and >= 0 ? DateOnly.Parse(words[at + 1]) : null;
    }
}
