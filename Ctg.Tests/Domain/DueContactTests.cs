using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Contacts;
using Ctg.Domain.Organisations;
using Ctg.Domain.Steering.CooperationPosts;
using Ctg.Domain.Steering.Meetings;
using Ctg.Tests.Domain.ActionPlans;

namespace Ctg.Tests.Domain;

/// <summary>PER-01.</summary>
public sealed class DueContactTests
{
    private static readonly DateOnly Day = new(2026, 6, 15);

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    public void A_contact_is_kept_until_its_day_and_no_longer(int later, bool isKept)
    {
        var contact = Of(later);
        var meeting = new Meeting
        {
            Id = Guid.Empty,
            ConventionId = Guid.Empty,
            Version = 4,
            Status = MeetingStatus.Cancelled,
            StatusSince = Day,
            Committee = Committee.Copil,
            Title = "Copil",
            Date = Day,
            Participants = [new Participant { Organisation = Guid.Empty, Type = OrganisationType.Caf, Name = "Caf", Contact = contact, Present = true }, new Participant { Organisation = Guid.Empty, Type = OrganisationType.Msa, Name = "Msa", Contact = Of(1) }],
            Decisions = [],
            LastDecisionNumber = 0,
        };
        var post = new CooperationPost
        {
            Id = Guid.Empty,
            ConventionId = Guid.Empty,
            Version = 4,
            Title = "Poste",
            Employer = new() { Organisation = Guid.Empty, Type = OrganisationType.Commune, Name = "Grigny" },
            Themes = [],
            Fte = Fte.OfHundredths(100),
            From = Day,
            Holders = [new PostHolder { Contact = contact, Fte = Fte.OfHundredths(50), From = Day }],
        };
        var action = Actions.At(ActionStatus.Done) with { Version = 4, Pilot = new Pilot { Type = OrganisationType.Caf, Name = "Caf", Contact = contact } };
        var kept = isKept ? contact : null;
        Assert.Multiple(() =>
        {
            var (left, staffed, piloted) = (meeting.WithoutContactsDue(Day), post.WithoutContactsDue(Day), action.WithoutContactsDue(Day));
            Assert.That((left.Version, staffed.Version, piloted.Version), Is.EqualTo((5, 5, 5)));
            Assert.That(left.Participants, Is.EqualTo(new[] { meeting.Participants[0] with { Contact = kept }, meeting.Participants[1] }));
            Assert.That(staffed.Holders, Is.EqualTo(new[] { post.Holders[0] with { Contact = kept } }));
            Assert.That(piloted.Pilot, Is.EqualTo(action.Pilot with { Contact = kept }));
        });
    }

    [Test]
    public void An_action_without_a_pilot_stays_so() => Assert.That((Actions.At(ActionStatus.Done) with { Pilot = null }).WithoutContactsDue(Day).Pilot, Is.Null);

    private static Contact Of(int later) => new() { Name = "Zoé", PurgeOn = Day.AddDays(later) };
}
