using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Steering.CooperationPosts;

namespace Ctg.Api.Steering.CooperationPosts;

/// <summary>Posts as they are sent: the stored document with how far they are filled on a date put first.</summary>
internal static class CooperationPostRepresentations
{
    public static Representation Of(byte[] document, CooperationPost post, DateOnly asOf)
    {
        var staffing = post.StaffingOn(asOf);
        // Holders come and go without a change of the post: what they fill is in the tag.
        return Representation.Of(document, post.Version, Representation.Derived(staffing), $"{staffing.Situation.Code()}-{staffing.FilledFte}");
    }

    public static void InList(CooperationPostRow row, DateOnly asOf, IBufferWriter<byte> page) =>
        Representation.Write(page, Representation.Derived(row.StaffingOn(asOf)), row.Document);
}

/// <summary>A post as its row has it in a list.</summary>
public sealed class CooperationPostRow
{
    public long PostKey { get; init; }

    public DateOnly FromDate { get; init; }

    public DateOnly UntilDate { get; init; }

    public int FteHundredths { get; init; }

    /// <summary>What its holders have on the date that was asked for.</summary>
    public int FilledHundredths { get; init; }

    /// <summary>The summary.</summary>
    public byte[] Document { get; init; } = [];

    public PostStaffing StaffingOn(DateOnly date) => PostStaffing.On(date, FromDate, UntilDate, Fte.OfHundredths(FteHundredths), Fte.OfHundredths(FilledHundredths));
}
