using Ctg.Api.Steering.CooperationPosts;
using Ctg.Api.Steering.Evaluations;
using Ctg.Api.Steering.Meetings;

namespace Ctg.Api.Steering;

public static class SteeringEndpoints
{
    internal const string Tag = "Steering";

    public static IServiceCollection AddSteering(this IServiceCollection services) => services
        .AddSingleton<SteeringStore>()
        .AddMeetings()
        .AddCooperationPosts()
        .AddEvaluations();

    public static RouteGroupBuilder MapSteering(this RouteGroupBuilder group) => group.MapMeetings().MapCooperationPosts().MapEvaluations();
}
