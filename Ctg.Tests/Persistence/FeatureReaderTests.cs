using System.Text;
using System.Text.Json;
using Ctg.Api.Territories.Geometries;

namespace Ctg.Tests.Persistence;

public sealed class FeatureReaderTests
{
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(100_000)]
    public void Features_are_found_wherever_they_stand_in_the_collection_however_the_file_arrives(int chunk)
    {
        const string text = """
            {"crs": {"type": "name", "properties": {"name": "features", "features": []}}, "numbers": [1, 22, 333],
             "features": [{"a": [1, 2]}, {}, {"text": "]} é"}, 17], "type": "FeatureCollection", "bbox": [1, 2]}
            """;
        var reader = new FeatureReader(new Slow("\uFEFF" + text, chunk));
        var features = new List<string>();
        while (reader.Next() is { } feature)
        {
            features.Add(feature.RootElement.GetRawText());
            feature.Dispose();
        }
        Assert.That(features, Is.EqualTo(new[] { "{\"a\": [1, 2]}", "{}", "{\"text\": \"]} é\"}", "17" }));
    }

    [Test]
    public void No_more_of_a_large_file_is_read_than_the_next_feature_needs()
    {
        var feature = $"{{\"code\":\"{new string('x', 10_000)}\"}}";
        using var file = new Slow("{\"features\":[" + string.Join(',', Enumerable.Repeat(feature, 1_000)) + "]}", int.MaxValue);
        var reader = new FeatureReader(file);
        var most = 0L;
        for (var taken = 1L; reader.Next() is { } next; taken++)
        {
            next.Dispose();
            most = Math.Max(most, file.Position - (taken * feature.Length));
        }
        Assert.That(most, Is.LessThan(128 * 1024), "of ten megabytes");
    }

    [Test]
    public void A_feature_without_end_is_refused_before_it_fills_the_memory()
    {
        var reader = new FeatureReader(new Slow("{\"features\":[\"" + new string('x', FeatureReader.MaximumFeature + 1) + "\"]}", int.MaxValue));
        Assert.That(() => reader.Next(), Throws.InstanceOf<JsonException>().With.Message.Contains("64 MiB"));
    }

    /// <summary>A file that arrives in pieces.</summary>
    private sealed class Slow(string text, int chunk) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(chunk, buffer.Length)]);
    }
}
