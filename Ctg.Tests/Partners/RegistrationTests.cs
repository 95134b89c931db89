using System.Net;
using Ctg.Client;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ctg.Tests.Partners;

/// <summary>The client as it is registered: who calls, in which language, and what is tried again.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class RegistrationTests(string engine) : PartnerFixture(engine)
{
    [Test]
    public async Task A_post_whose_answer_was_lost_is_tried_again_and_done_once()
    {
        await using var provider = Provider(out var network);
        var client = provider.GetRequiredService<ICtgClient>();
        network.Lose(times: 2, HttpMethod.Post);
        var created = await client.CreateConventionAsync(Draft(Caf));
        Assert.That(network.Lost, Is.EqualTo(2));
        Assert.That((await client.ListConventionsAsync(caf: Caf)).Items.Select(c => c.Id), Is.EqualTo(new[] { created.Result.Id }));
    }

    [Test]
    public async Task A_change_under_an_entity_tag_is_not_tried_again()
    {
        await using var provider = Provider(out var network);
        var client = provider.GetRequiredService<ICtgClient>();
        var created = await client.CreateConventionAsync(Draft(Caf));
        network.Lose(times: 1, HttpMethod.Patch);
        Assert.That(async () => await client.ReviseConventionAsync(created.Result.Id, created.ETag!, new() { Title = "Ctg revue" }), Throws.InstanceOf<HttpRequestException>());
        Assert.That((await client.GetConventionAsync(created.Result.Id)).Result.Title, Is.EqualTo("Ctg revue"), "it was done, and the caller can see so");
    }

    [Test]
    public async Task The_token_is_asked_for_each_time_and_the_language_is_that_of_the_options()
    {
        var asked = 0;
        await using var provider = Provider(out _, options => options.AccessToken = _ =>
        {
            asked++;
            return ValueTask.FromResult(Tokens.For(Caf));
        });
        var client = provider.GetRequiredService<ICtgClient>();
        for (var i = 1; i <= 2; i++)
        {
            var refused = await RefusalOfAsync(() => client.GetConventionAsync(Guid.CreateVersion7()));
            Assert.That((asked, refused.Problem!.Title), Is.EqualTo((i, "Introuvable")));
        }
    }

    [Test]
    public void Without_an_address_it_says_so()
    {
        using var provider = new ServiceCollection().AddCtgClient(_ => { }).Services.BuildServiceProvider();
        Assert.That(() => provider.GetRequiredService<ICtgClient>(), Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("BaseAddress"));
    }

    private ServiceProvider Provider(out Network network, Action<CtgClientOptions>? configure = null)
    {
        var lossy = network = new Network(Service.Server.CreateHandler());
        var services = new ServiceCollection();
        services.AddCtgClient(options =>
        {
            options.BaseAddress = Service.Server.BaseAddress;
            options.AccessToken = _ => ValueTask.FromResult(Tokens.For(Caf));
            configure?.Invoke(options);
        }).ConfigurePrimaryHttpMessageHandler(() => lossy);
        return services.BuildServiceProvider();
    }

    /// <summary>Carries requests to the service, and loses some of the answers.</summary>
    private sealed class Network(HttpMessageHandler service) : DelegatingHandler(service)
    {
        private HttpMethod? _method;
        private int _times;

        public int Lost { get; private set; }

        public void Lose(int times, HttpMethod method) => (_times, _method) = (times, method);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (request.Method != _method || _times == 0) return response;
            _times--;
            Lost++;
            throw new HttpRequestException("The answer was lost.", null, HttpStatusCode.BadGateway);
        }
    }
}
