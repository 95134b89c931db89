using System.Text;

namespace Ctg.Tests.Contract.Attack;

/// <summary>Bytes that are no body of the operation, made from some that are.</summary>
internal static class DamagedBodies
{
    private static readonly string[] NoJson =
    [
        "", " ", "{", "}", "[", "\"", "null", "true", "42", "\"x\"", "[]", "[[]]", "{} {}", "{},", "{\"a\":}", "{'a':1}", "{a:1}", "{\"a\":1,}", "{\"a\":NaN}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}",
        "/* */ {}", "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\ud800\"}", "{\"\\ud800\":1}", "{\"__proto__\":{}}", "{\"$type\":\"System.String\"}",
    ];

    public static IEnumerable<byte[]> Of(byte[] right, bool isJson, int seed)
    {
        var random = new Random(seed);
        yield return [];
        yield return Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(right));
        yield return [0x1f, 0x8b, .. right];
        yield return [.. right[..(right.Length / 2)], 0xff, 0xfe, .. right[(right.Length / 2)..]];
        if (!isJson) yield break;
        foreach (var text in NoJson) yield return Encoding.UTF8.GetBytes(text);
        yield return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 2000)));
        yield return Encoding.UTF8.GetBytes($"{{\"a\":{new string('[', 2000)}{new string(']', 2000)}}}");
        yield return [.. right, (byte)'x'];
        // The first member twice.
        var comma = Array.IndexOf(right, (byte)',');
        if (comma > 0) yield return [.. right[..comma], (byte)',', .. right[1..]];
        for (var cut = 0; cut < 10; cut++) yield return right[..random.Next(1, right.Length)];
    }
}
