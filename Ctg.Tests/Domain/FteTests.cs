using System.Text;
using System.Text.Json;
using Ctg.Api.Persistence;
using Ctg.Domain;

namespace Ctg.Tests.Domain;

public sealed class FteTests
{
    [TestCase("0", 0, "0.00")]
    [TestCase("0.01", 1, "0.01")]
    [TestCase("0.29", 29, "0.29", Description = "As a binary fraction, 28.999... hundredths")]
    [TestCase("0.5", 50, "0.50")]
    [TestCase("20", 2_000, "20.00")]
    [TestCase("1.300", 130, "1.30")]
    [TestCase("999.99", 99_999, "999.99")]
    public void A_working_time_is_exact_to_the_hundredth_and_written_with_two_decimals(string json, int hundredths, string written)
    {
        var fte = Read(json);
        Assert.That((fte.Hundredths, Encoding.UTF8.GetString(Documents.Write(fte)), $"{fte}"), Is.EqualTo((hundredths, written, written)));
    }

    [TestCase("0.005")]
    [TestCase("-0.01")]
    [TestCase("1000")]
    [TestCase("1e40")]
    [TestCase("1e-40", Description = "Nearer to 0 than a decimal holds")]
    [TestCase("\"0.50\"")]
    public void What_is_not_whole_hundredths_from_0_to_the_maximum_is_none(string json) =>
        Assert.That(() => Read(json), Throws.InstanceOf<JsonException>());

    [Test]
    public void Hundredths_are_never_negative() => Assert.That(() => Fte.OfHundredths(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static Fte Read(string json) => Documents.Read<Fte>(Encoding.UTF8.GetBytes(json));
}
