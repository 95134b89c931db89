namespace Ctg.Tests.Support;

/// <summary>Contours of communes that are none: squares where a test puts them.</summary>
public static class Contours
{
    public static string Collection(params string[] features) => $"{{\"type\":\"FeatureCollection\",\"name\":\"communes\",\"features\":[{string.Join(",\n", features)}]}}";

    /// <param name="code">Insee code.</param>
    /// <param name="west">The longitude of its left side.</param>
    /// <param name="property">The name of the property that has the code.</param>
    public static string Feature(string code, int west = 2, string property = "code") =>
        $"{{\"type\":\"Feature\",\"properties\":{{\"{property}\":\"{code}\",\"nom\":\"L'Haÿ\"}},\"geometry\":{Square(west)}}}";

    /// <summary>As a file has it, and as it is kept.</summary>
    public static string Square(int west) => $"{{\"type\":\"Polygon\",\"coordinates\":[[[{west},48.50],[{west + 1},48.50],[{west + 1},49],[{west},48.50]]]}}";
}
