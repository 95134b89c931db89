using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>Contacts hold what a person at work has on a card, and the day on which they go; nothing else is taken.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ContactTests(string engine) : ApiFixture(engine)
{
    [TestCase("birthDate")]
    [TestCase("address")]
    [TestCase("beneficiary")]
    [TestCase("seal")]
    [TestCase("purged")]
    public async Task A_contact_takes_no_member_beyond_name_function_email_phone_and_its_day(string member)
    {
        var convention = await Client.CreateConventionAsync(Caf, "commune-91228");
        var plan = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
        var contact = new Dictionary<string, object> { ["name"] = "Zoé", ["function"] = "Directrice", ["email"] = "z@purge.example", ["phone"] = "+33 1", ["purgeOn"] = "2029-01-01" };
        var (action, meeting, post) = (Samples.Action(), SteeringSamples.Meeting(), SteeringSamples.Post());
        action["pilot"] = new { type = "commune", name = "Grigny", contact };
        meeting["participants"] = new object[] { new { type = "association", name = $"La Ribambelle {Caf}", contact } };
        post["holders"] = new object[] { new { fte = 0.8m, from = "2024-03-01", contact } };
        (string Path, object Body, string Pointer)[] writes =
        [
            ($"{plan.Headers.Location}/actions", action, "/pilot/contact/"),
            ($"/v1/conventions/{convention.Body["id"]}/meetings", meeting, "/participants/0/contact/"),
            ($"/v1/conventions/{convention.Body["id"]}/cooperation-posts", post, "/holders/0/contact/"),
        ];
        foreach (var (path, body, _) in writes) (await Client.PostAsync(path, body)).Expect(201);

        contact[member] = "2000-01-01";
        var content = new { plan = new { title = "Plan", axes = Array.Empty<object>() }, actions = new[] { action } };
        Assert.Multiple(async () =>
        {
            foreach (var (path, body, pointer) in writes) Assert.That((await Client.PostAsync(path, body)).Expect(400).Faults, Is.EqualTo(new[] { $"{pointer}{member} unknownMember" }));
            Assert.That((await Client.PutAsync($"{plan.Headers.Location}/content", content, "*")).Expect(400).Faults, Is.EqualTo(new[] { $"/actions/0/pilot/contact/{member} unknownMember" }));
        });
    }
}
