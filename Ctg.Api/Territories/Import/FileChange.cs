using System.Security.Cryptography;
using Ctg.Api.Persistence;

namespace Ctg.Api.Territories.Import;

/// <summary>What the change log keeps of a file that was loaded: each load is a resource of its own.</summary>
internal static class FileChange
{
    /// <param name="type">What the file is of, as in <c>zonings</c>.</param>
    /// <param name="session">The unit that loads it.</param>
    /// <param name="path">The file.</param>
    /// <param name="changes">What it changed, for people.</param>
    public static async Task LogAsync(string type, WriteSession session, string path, IEnumerable<string> changes)
    {
        await using var file = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, session.Cancellation));
        session.Log(new Change(type, session.UnitId, 1, "imported", null, Documents.Write(new { File = Path.GetFileName(path), Sha256 = sha256, Changes = changes })), Audience.Everybody);
    }
}
