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

    public static Representation Of(byte[] document, int version, string situation) =>
        Representation.Of(document, version, Prefixes[situation], situation == Unsigned ? null : situation);

    public static void InList(ConventionRow row, IBufferWriter<byte> page) => Representation.Write(page, Prefixes[row.Situation], row.Document);
}
