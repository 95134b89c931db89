using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Conventions;

/// <summary>Conventions as they are sent: the stored document with its situation put first.</summary>
internal static class Representations
{
    private static readonly string Unsigned = Situation.Unsigned.Code();

    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Prefixes =
        Enum.GetValues<Situation>().ToDictionary(s => s.Code(), s => Representation.Derived("situation", s));

    public static Representation Of(byte[] document, Convention convention, DateOnly asOf) => Of(document, convention.Version, convention.SituationOn(asOf).Code());

    /// <summary>The convention after a change, with what somebody should look at.</summary>
    public static Representation Changed(byte[] document, Convention convention, Circumstances circumstances, string language)
    {
        var situation = convention.SituationOn(circumstances.Today).Code();
        var warnings = Representation.Derived("warnings", Fault.Told(ConventionWarnings.Of(convention, circumstances), language));
        return Representation.Of(document, convention.Version, Representation.Both(Prefixes[situation], warnings), TagWord(situation));
    }

    public static Representation Of(byte[] document, int version, string situation) =>
        Representation.Of(document, version, Prefixes[situation], TagWord(situation));

    private static string? TagWord(string situation) => situation == Unsigned ? null : situation;

    public static void InList(ConventionRow row, IBufferWriter<byte> page) => Representation.Write(page, Prefixes[row.Situation], row.Document);
}
