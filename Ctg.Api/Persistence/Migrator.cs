using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace Ctg.Api.Persistence;

/// <summary>
/// Applies the numbered, forward-only migrations of an engine: one at a time, each in its transaction, under a lock, noted with its hash in
/// a journal. A file that was edited after it was applied is refused.
/// </summary>
public sealed class Migrator(Engine engine, TimeProvider clock)
{
    private readonly string _folder = $"Persistence/Migrations/{engine.Name}/";

    /// <summary>The number of the newest migration: the version of the schema that this release reads and writes.</summary>
    public int Newest => Files().Max(f => f.Number);

    /// <returns>The names of the migrations that were applied now.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation)
    {
        using var turn = await engine.EnterWriteAsync(cancellation);
        await using var connection = engine.CreateConnection(forWriting: true);
        await connection.OpenAsync(cancellation);
        await engine.PrepareAsync(connection, cancellation);
        var applied = new List<string>();
        foreach (var file in Files())
        {
            if (await ApplyAsync(connection, file, cancellation)) applied.Add(file.Name);
        }
        return applied;
    }

    /// <summary>The version of the schema of the database; 0 where it has none.</summary>
    public Task<int> CurrentAsync(Session session) => session.FindAsync<int>(Statement.Load("Persistence/Sql/Get_Schema_Version.sql"));

    private async Task<bool> ApplyAsync(DbConnection connection, MigrationFile file, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await engine.LockMigrationsAsync(connection, transaction, cancellation);
        Task<int> Run(string text, object? parameters = null) =>
            connection.ExecuteAsync(new CommandDefinition(text, parameters, transaction, cancellationToken: cancellation));

        await Run(Read($"{_folder}0000_journal.sql"));
        var known = (await connection.QueryAsync<byte[]>(new CommandDefinition(
            Text("Get_Migration"), new { file.Number }, transaction, cancellationToken: cancellation))).SingleOrDefault();
        if (known is not null && !known.AsSpan().SequenceEqual(file.Hash))
            throw new EditedMigrationException($"Migration {file.Name} was edited after it was applied to this database: restore the file, and put the change into a new migration.");
        if (known is not null) return false;
        await Run(file.Text);
        await Run(Text("Insert_Migration"), new { file.Number, file.Name, file.Hash, AppliedAt = clock.GetUtcNow().UtcDateTime });
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private string Text(string name) => Statement.Load($"Persistence/Sql/{name}.sql").For(engine);

    private IEnumerable<MigrationFile> Files() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(_folder, StringComparison.Ordinal) && char.IsAsciiDigit(name[_folder.Length]))
        .Select(name => MigrationFile.Of(name[_folder.Length..], Read(name)))
        .Where(file => file.Number > 0)
        .OrderBy(file => file.Number);

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private sealed record MigrationFile(int Number, string Name, string Text, byte[] Hash)
    {
        public static MigrationFile Of(string name, string text) => new(
            int.Parse(name[..4], CultureInfo.InvariantCulture), Path.GetFileNameWithoutExtension(name), text, SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>A migration that stands in the journal has another hash now.</summary>
public sealed class EditedMigrationException(string message) : Exception(message);
