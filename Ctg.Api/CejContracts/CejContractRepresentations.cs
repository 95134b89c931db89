using System.Buffers;
using Ctg.Api.Http;
using Ctg.Domain.CejContracts;
using Ctg.Domain.Conventions;

namespace Ctg.Api.CejContracts;

/// <summary>Cej contracts as they are sent: the stored document with its last day put first.</summary>
internal static class CejContractRepresentations
{
    public static Representation Of(CejContractRow row) => Representation.Of(row.Document, row.Version, LastDay(row.LastDay), derivedTag: null);

    /// <summary>The contract after a change, with what somebody should look at.</summary>
    public static Representation Changed(byte[] document, CejContract contract, IReadOnlyList<OtherCover> conventions, string language)
    {
        var warnings = Representation.Derived("warnings", Fault.Told(CejContractWarnings.Of(contract, conventions), language));
        return Representation.Of(document, contract.Version, Representation.Both(LastDay(contract.LastDay()), warnings), derivedTag: null);
    }

    public static void InList(CejContractRow row, IBufferWriter<byte> page) => Representation.Write(page, LastDay(row.LastDay), row.Document);

    private static ReadOnlyMemory<byte> LastDay(DateOnly day) => Representation.Derived("lastDay", day);
}
