using System.Reflection;
using Ctg.Api.Persistence;

namespace Ctg.Tests.Persistence;

/// <summary>The table types of the service, found by the columns that a statement reads from its rows.</summary>
internal static class RowTypeNames
{
    /// <summary>Name and columns of every row type in the service.</summary>
    public static readonly IReadOnlyList<(string Name, string[] Columns)> All =
    [
        .. typeof(Statement).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType.IsGenericType && f.FieldType.GetGenericTypeDefinition() == typeof(RowType<>))
            .Select(f => Describe((dynamic)f.GetValue(null)!)),
    ];

    /// <summary>The type whose columns are those that the statement reads as <c>r.column</c>.</summary>
    public static string Of(string statement)
    {
        var read = System.Text.RegularExpressions.Regex.Matches(statement, @"\br\.(\w+)").Select(m => m.Groups[1].Value).Distinct().Order().ToArray();
        return All.First(t => t.Columns.Order().SequenceEqual(read)).Name;
    }

    private static (string Name, string[] Columns) Describe<T>(RowType<T> type) => (type.Name, [.. type.Columns.Select(c => c.Name)]);
}
