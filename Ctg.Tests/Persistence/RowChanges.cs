using Ctg.Api.ActionPlans;
using Ctg.Api.CejContracts;
using Ctg.Api.Conventions;
using Ctg.Api.Diagnoses;
using Ctg.Api.Facilities;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Api.Webhooks;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.CejContracts;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Diagnoses;
using Ctg.Domain.Facilities;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;
using Ctg.Domain.Webhooks;

namespace Ctg.Tests.Persistence;

/// <summary>Changes by the writers that touch every child table, whatever the rules would say to them.</summary>
internal sealed class RowChanges(Database database)
{
    private static readonly Actor Actor = new("tester", "91");
    private static readonly ChosenTheme[] Childhood = [new() { Code = Theme.Childhood }];

    /// <summary>Begins a day later, with other rows in every child table but that of the Caf, whose dates change.</summary>
    public static Convention Changed(Convention convention)
    {
        var start = convention.StartDate!.Value.AddDays(1);
        return convention with
        {
            StartDate = start,
            Themes = [.. convention.Themes.Where(t => t.Code != Theme.Childhood), .. convention.Themes.Any(t => t.Code == Theme.Childhood) ? [] : Childhood],
            Perimeter = convention.Perimeter with { Communes = [.. convention.Perimeter.Communes.Reverse().Select(c => c with { From = new DateOnly(start.Year, 6, start.Day) })] },
            SplitDecisions = [.. convention.SplitDecisions, Decision(start)],
            ExternalReferences = [new() { System = "elan", Id = $"{convention.Id:N}" }],
        };
    }

    /// <summary>With a pilot; for other themes and one commune, or for none; blocked, with another year in all of its sheet.</summary>
    public static PlanAction Changed(PlanAction action) => action with
    {
        Pilot = new Pilot { Type = OrganisationType.Caf, Name = "Caf de l'Essonne" },
        OtherThemes = action.OtherThemes.Count == 0 ? [Theme.Youth, Theme.Childhood] : [],
        Communes = action.Communes.Count == 0 ? [TerritoryKey.Commune("91228")] : [],
        Blocked = new Block { Reason = "Motif", Since = new(2025, 1, 1) },
        Parent = Guid.CreateVersion7(),
        Budget = [new BudgetLine { Nature = BudgetNature.Operating, Unit = BudgetUnit.Eur, Year = 2025 + action.Version, Planned = Amount.Maximum }],
        Fundings = [new Funding { Type = OrganisationType.Caf, Name = "Caf", Year = 2025 + action.Version, Amount = Amount.Maximum, State = FundingState.Granted }],
        Indicators = [new Indicator { Code = $"I{action.Version}", Title = "Places", Nature = IndicatorNature.Output, Unit = "places", Direction = IndicatorDirection.Up }],
        // In the order of the document, which is not that of the key.
        Measures = [.. new[] { "2025-Q1", "2025" }.Select(period => new Measure { Indicator = $"I{action.Version}", Period = MeasurePeriod.Parse(period, null), Value = 1 })],
        Tags = [$"Été {action.Version}"],
    };

    public static ActionShare ShareWith(Guid planId) => new() { PlanId = planId, ConventionId = Guid.CreateVersion7(), Since = new(2025, 1, 1), Axis = "A1" };

    private static SplitDecision Decision(DateOnly on) => new()
    {
        Commune = TerritoryKey.Commune("91286"),
        SplitFrom = TerritoryKey.Commune("91228"),
        EffectiveOn = on,
        Joins = false,
        Reason = "Motif",
        DecidedOn = on,
    };

    public Task SaveConventionAsync(Guid id, Func<Convention, Convention> change) => database.WriteAsync(Actor, async session =>
    {
        var row = (await ConventionStore.FindAsync(session, id, Caller.Everything, DateOnly.MinValue))!;
        var convention = change(Documents.Read<Convention>(row.Document));
        return new Done(await ConventionWriter.SaveAsync(session, row.ConventionKey, convention with { Version = convention.Version + 1 }, "revised", null) is not null);
    }, CancellationToken.None);

    public Task SaveActionAsync(Guid id, Func<PlanAction, PlanAction> change) => database.WriteAsync(Actor, async session =>
    {
        var row = (await ActionPlanStore.FindActionAsync(session, id, Caller.Everything))!;
        var action = change(Documents.Read<PlanAction>(row.Document));
        return new Done(await ActionPlanWriter.SaveAsync(session, row.ActionKey, action with { Version = action.Version + 1 }, "revised", null) is not null);
    }, CancellationToken.None);

    public Task SavePlanAsync(Guid id) => database.WriteAsync(Actor, async session =>
    {
        var row = (await ActionPlanStore.FindPlanAsync(session, id, Caller.Everything))!;
        var plan = Documents.Read<ActionPlan>(row.Document);
        return new Done(await ActionPlanWriter.SaveAsync(session, row.PlanKey, plan with { Version = plan.Version + 1 }, "revised") is not null);
    }, CancellationToken.None);

    /// <summary>A contract for one commune with a subsidy of 125,000.10 euros.</summary>
    public Task AddCejContractAsync(Guid? takenOverBy) => database.WriteAsync(Actor, async session =>
    {
        var evry = TerritoryKey.Commune("91228");
        var contract = new CejContract
        {
            Id = Guid.CreateVersion7(),
            Number = "2019-350",
            Version = 1,
            Caf = "91",
            StartDate = new DateOnly(2019, 1, 1),
            EndDate = new DateOnly(2022, 12, 31),
            Extensions = [new CejExtension { EndDate = new DateOnly(2023, 12, 31) }],
            AnnualSubsidy = Amount.TryOf(125000.10m, out var subsidy) ? subsidy : null,
            Signatories = [],
            Perimeter = new Perimeter { Territories = [evry], Communes = [new PerimeterCommune { Territory = evry, Origin = PerimeterOrigin.Initial }] },
            TakenOverBy = takenOverBy,
        };
        await CejContractWriter.AddAsync(session, contract);
        return new Done(true);
    }, CancellationToken.None);

    public Task SaveCejContractAsync(Guid id) => database.WriteAsync(Actor, async session =>
    {
        var row = (await CejContractStore.FindAsync(session, id))!;
        var contract = Documents.Read<CejContract>(row.Document);
        return new Done(await CejContractWriter.SaveAsync(session, row.CejContractKey, contract with { Version = contract.Version + 1 }, "revised") is not null);
    }, CancellationToken.None);

    public Task SaveFacilityAsync(Guid id) => database.WriteAsync(Actor, async session =>
    {
        var row = (await FacilityStore.FindAsync(session, id, Caller.Everything))!;
        var facility = Documents.Read<Facility>(row.Document);
        return new Done(await FacilityWriter.SaveAsync(session, row.FacilityKey, facility with { Version = facility.Version + 1 }, "revised") is not null);
    }, CancellationToken.None);

    public Task AddWebhookAsync() => database.WriteAsync(Actor, async session =>
    {
        var webhook = new Webhook { Id = Guid.CreateVersion7(), Version = 1, Owner = "91", Url = "https://receiver.example", Types = [], Status = WebhookStatus.Active, Secrets = [new() { Number = 1, Since = session.At }] };
        await WebhookWriter.AddAsync(session, webhook, null);
        return new Done(true);
    }, CancellationToken.None);

    /// <summary>A plan without actions.</summary>
    public Task AddPlanAsync(Guid conventionId) => database.WriteAsync(Actor, async session =>
    {
        var key = await ConventionWriter.KeyOfAsync(session, conventionId);
        var plan = new ActionPlan { Id = Guid.CreateVersion7(), ConventionId = conventionId, Version = 1, Title = "Plan", Stage = PlanStage.Draft, StageSince = new DateOnly(2024, 1, 1), Axes = [] };
        await ActionPlanWriter.AddAsync(session, key, plan);
        return new Done(true);
    }, CancellationToken.None);

    /// <summary>A validated diagnosis with a cost, an aid, and two findings, of which an action answers the first.</summary>
    public Task AddDiagnosisAsync(Guid conventionId, Guid actionId) => database.WriteAsync(Actor, async session =>
    {
        var diagnosis = new Diagnosis
        {
            Id = Guid.CreateVersion7(),
            ConventionId = conventionId,
            Version = 1,
            Edition = 1,
            Stage = DiagnosisStage.Validated,
            StageSince = new DateOnly(2018, 10, 14),
            ValidatedOn = new DateOnly(2018, 10, 14),
            Editions = [],
            Title = "Diagnostic",
            Cost = Amount.TryOf(18400.10m, out var cost) ? cost : null,
            CafAid = Amount.TryOf(7500m, out var aid) ? aid : null,
            Findings =
            [
                new Finding { Code = "D1", Theme = Theme.Youth, Text = "Constat", Priority = Priority.High, Figures = [], Actions = [actionId] },
                new Finding { Code = "D2", Text = "Constat", Priority = Priority.Low, Figures = [], Actions = [] },
            ],
        };
        await DiagnosisWriter.AddAsync(session, await ConventionWriter.KeyOfAsync(session, conventionId), diagnosis);
        return new Done(true);
    }, CancellationToken.None);

    public Task SaveDiagnosisAsync(Guid conventionId) => database.WriteAsync(Actor, async session =>
    {
        var row = (await DiagnosisStore.FindAsync(session, conventionId, Caller.Everything))!;
        var diagnosis = Documents.Read<Diagnosis>(row.Document!);
        return new Done(await DiagnosisWriter.SaveAsync(session, row.DiagnosisKey!.Value, diagnosis with { Version = diagnosis.Version + 1 }, "revised", null));
    }, CancellationToken.None);

    private sealed record Done(bool Commits) : IOutcome;
}
