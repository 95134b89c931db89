using System.Text.Json;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Geometries;

/// <summary>A file of contours, held against the register. It is read anew for each use: its contours are never all in memory.</summary>
internal sealed class GeometryFile
{
    /// <summary>More codes than these tell nobody more.</summary>
    private const int MaximumCodes = 100;

    private readonly string _path;
    private readonly TerritoryTimes _communes;
    private readonly Dictionary<int, byte[]> _digests = [];
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    private GeometryFile(string path, TerritoryTimes communes) => (_path, _communes) = (path, communes);

    /// <summary>What each contour is told apart by, by the commune.</summary>
    public IReadOnlyDictionary<int, byte[]> Digests => _digests;

    /// <summary>What was passed over, since no commune of any vintage has its code: arrondissements are in many files.</summary>
    public IEnumerable<string> PassedOver => _unknown.Count == 0
        ? []
        : [$"{_unknown.Count} features are passed over, for no commune has their code: {string.Join(", ", _unknown.Take(MaximumCodes))}{(_unknown.Count > MaximumCodes ? " and more" : "")}."];

    /// <exception cref="InvalidTerritoryDataException">The file has faults; it tells them all.</exception>
    public static GeometryFile Open(string path, TerritoryTimes communes, IProgress<double> progress, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new InvalidTerritoryDataException($"There is no file {Path.GetFullPath(path)}: name one that there is.");
        var file = new GeometryFile(path, communes);
        var faults = new ImportFaults();
        foreach (var (number, contour) in file.Read(faults, progress, cancellation))
        {
            if (contour.Code is not { Length: > 0 } code) faults.Add(file.Name, $"feature {number}: it has no code, insee or INSEE_COM");
            else if (file.IdOf(code) is not { } id) file._unknown.Add(code);
            else if (!file._digests.TryAdd(id, contour.Digest)) faults.Add(file.Name, $"feature {number}: there is a second one of {code}");
        }
        if (file._digests.Count == 0 && !faults.Has(file.Name)) faults.Add(file.Name, "none of its features is that of a commune");
        faults.Refuse(path);
        return file;
    }

    /// <summary>The contours of some communes, read from the file as they are taken.</summary>
    public IEnumerable<GeometryRow> Rows(IReadOnlySet<int> communes, IProgress<double> progress, CancellationToken cancellation)
    {
        var faults = new ImportFaults();
        foreach (var (_, contour) in Read(faults, progress, cancellation))
        {
            if (contour.Code is { } code && IdOf(code) is { } id && communes.Contains(id)) yield return new(id, contour);
        }
        // It was read without any before: somebody wrote to it meanwhile.
        faults.Refuse(_path);
    }

    private string Name => Path.GetFileName(_path);

    private int? IdOf(string code) => TerritoryKey.TryOf(TerritoryType.Commune, code, out var key) ? _communes.IdOf(key) : null;

    private IEnumerable<(int Number, Contour Contour)> Read(ImportFaults faults, IProgress<double> progress, CancellationToken cancellation)
    {
        using var stream = File.OpenRead(_path);
        var reader = new FeatureReader(stream);
        for (var number = 1; ; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Next(reader, number, faults, out var isLast) is { } contour) yield return (number, contour);
            if (isLast) yield break;
            progress.Report(reader.Share);
        }
    }

    private Contour? Next(FeatureReader reader, int number, ImportFaults faults, out bool isLast)
    {
        isLast = true;
        try
        {
            using var feature = reader.Next();
            if (feature is null) return null;
            isLast = false;
            return Contour.Of(feature.RootElement);
        }
        catch (JsonException e)
        {
            // The parser's own text speaks of its tokens and depths to programmers; its positions count from 0.
            faults.Add(Name, $"feature {number}: {(e.LineNumber is null ? e.Message : $"it cannot be read as JSON from line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1} on")}");
        }
        catch (FormatException e)
        {
            faults.Add(Name, $"feature {number}: {e.Message}");
        }
        return null;
    }
}
