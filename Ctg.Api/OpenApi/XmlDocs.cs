using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Ctg.Api.OpenApi;

/// <summary>The summaries of the XML documentation, for what is not described by the schema generator: query parameters.</summary>
internal static partial class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, string>> Summaries = new();

    public static string? SummaryOf(PropertyInfo property) =>
        Summaries.GetOrAdd(property.DeclaringType!.Assembly, Read).GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}");

    private static Dictionary<string, string> Read(Assembly assembly) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml")).Descendants("member")
            .Where(m => m.Element("summary") is not null)
            .ToDictionary(m => m.Attribute("name")!.Value, m => Spaces().Replace(m.Element("summary")!.Value, " ").Trim());

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
