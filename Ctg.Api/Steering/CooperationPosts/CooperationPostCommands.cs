using Ctg.Api.Http;
using Ctg.Api.Organisations;
using Ctg.Domain.Organisations;
using Ctg.Domain.Steering.CooperationPosts;

namespace Ctg.Api.Steering.CooperationPosts;

/// <summary>The changes of a post.</summary>
internal static class CooperationPostCommands
{
    private static readonly CooperationPostBodyValidator Validator = new();

    public static Task<Answer<CooperationPostResource>> CreateAsync(UnitOfWork unit, Guid conventionId, CooperationPostBody body) =>
        SteeringChange.AddAsync(unit, CooperationPostStore.Kind, conventionId, async subject =>
        {
            var (employer, problem) = await NameAsync(subject, body.Employer!);
            return problem is not null
                ? problem
                : SteeringOutcome<CooperationPost>.Of(
                    CooperationPostDecisions.Open(Guid.CreateVersion7(subject.Session.At), subject.Convention, body.ToContent(employer!)));
        });

    public static Task<Answer<CooperationPostResource>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<CooperationPostBody> patch) =>
        SteeringChange.RunAsync(unit, CooperationPostStore.Kind, id, ifMatch, ("revised", null), async (subject, current) =>
        {
            var before = current.ToBody();
            var (merged, fault) = await patch.ApplyAsync(before, subject.Session.Cancellation);
            if (fault is not null) return fault;
            var body = merged with { Employer = merged.Employer!.Patched(before.Employer!) };
            if (await Validator.FaultsAsync(body, subject.Session.Cancellation) is { Count: > 0 } faults) return new Problem(Problems.Invalid, faults);
            var (employer, problem) = await NameAsync(subject, body.Employer);
            return problem is not null
                ? problem
                : SteeringOutcome<CooperationPost>.Of(CooperationPostDecisions.Revise(current, subject.Convention, body.ToContent(employer!)));
        });

    /// <summary>The employer as the register names it, or a fault where its id names nothing there.</summary>
    private static async Task<(NamedOrganisation? Employer, Problem? Problem)> NameAsync(SteeringSubject subject, EmployerBody employer)
    {
        var (organisations, faults) = await OrganisationMentions.NameAsync(subject.Session, [employer], "/employer");
        return faults.Count > 0
            ? (null, new Problem(Problems.Invalid, Fault.Of("/employer/organisation", "notFound", employer.Organisation)))
            : (organisations[0], null);
    }
}
