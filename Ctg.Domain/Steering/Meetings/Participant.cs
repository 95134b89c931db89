using Ctg.Domain.Contacts;
using Ctg.Domain.Organisations;

namespace Ctg.Domain.Steering.Meetings;

/// <summary>An organisation that takes part in a meeting, and who came for it.</summary>
public sealed record Participant
{
    /// <summary>Its id in the register of organisations.</summary>
    public required Guid Organisation { get; init; }

    public required OrganisationType Type { get; init; }

    /// <summary>As on the day of the meeting.</summary>
    public required string Name { get; init; }

    public Contact? Contact { get; init; }

    /// <summary>Whether it was present; false is excused, null is not known, as before the meeting.</summary>
    public bool? Present { get; init; }
}
