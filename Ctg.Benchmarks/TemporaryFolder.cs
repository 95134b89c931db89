using Microsoft.Data.Sqlite;

namespace Ctg.Benchmarks;

/// <summary>A folder that is gone when the measurement is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("ctg-benchmark-").FullName;

    public string this[string file] => Path.Combine(_path, file);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_path, recursive: true);
    }
}
