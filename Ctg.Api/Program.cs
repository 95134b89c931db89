using Ctg.Api.ActionPlans;
using Ctg.Api.Batches;
using Ctg.Api.CejContracts;
using Ctg.Api.Changes;
using Ctg.Api.Conventions;
using Ctg.Api.Dashboard;
using Ctg.Api.Deployment;
using Ctg.Api.Diagnoses;
using Ctg.Api.Facilities;
using Ctg.Api.Http;
using Ctg.Api.Imports;
using Ctg.Api.OpenApi;
using Ctg.Api.Operations;
using Ctg.Api.Organisations;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Api.Security;
using Ctg.Api.Status;
using Ctg.Api.Steering;
using Ctg.Api.Territories;
using Ctg.Api.Webhooks;

return await CommandLine.RunAsync(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddPersistence();
    builder.Services.AddCtgSecurity(builder.Configuration);
    builder.Services.AddHttpManners();
    builder.Services.AddTerritories();
    builder.Services.AddOrganisations();
    builder.Services.AddConventions();
    builder.Services.AddCejContracts();
    builder.Services.AddActionPlans();
    builder.Services.AddDiagnoses();
    builder.Services.AddSteering();
    builder.Services.AddFacilities();
    builder.Services.AddDeployment();
    builder.Services.AddChanges();
    builder.Services.AddReferences();
    builder.Services.AddImports();
    builder.Services.AddBatches();
    builder.Services.AddWebhooks();
    builder.Services.AddStatus();
    builder.Services.AddDashboard();
    builder.Services.AddOperations();
    builder.Services.AddContract();

    var app = builder.Build();
    app.UseHttpManners();
    app.UseContract();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseQuota();

    var endpoints = app.MapGroup("").WithHead();
    endpoints.MapDashboard();
    endpoints.MapPages();
    endpoints.MapHealth();
    endpoints.MapGroup("/v1").WithCtgDefaults().RequireAuthorization(Scopes.Read)
        .MapTerritories()
        .MapOrganisations()
        .MapConventions()
        .MapCejContracts()
        .MapActionPlans()
        .MapDiagnoses()
        .MapSteering()
        .MapFacilities()
        .MapDeployment()
        .MapReferences()
        .MapChanges()
        .MapImports()
        .MapBatches()
        .MapWebhooks()
        .MapStatus();
    return app;
}
