using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Http;

/// <summary>What codes are called, wherever people read them.</summary>
internal static class CodeLabels
{
    public static Text Label(this PlanStage stage) => stage switch
    {
        PlanStage.Draft => new("Brouillon", "Draft"),
        PlanStage.Submitted => new("Soumis", "Submitted"),
        PlanStage.Adopted => new("Adopté", "Adopted"),
        _ => new("Clos", "Closed"),
    };

    public static Text Label(this FundingState state) => state switch
    {
        FundingState.Requested => new("Demandé", "Requested"),
        FundingState.Granted => new("Acquis", "Granted"),
        _ => new("Refusé", "Refused"),
    };

    public static Text Label(this BudgetNature nature) =>
        nature == BudgetNature.Operating ? new("Fonctionnement", "Operating") : new("Investissement", "Investment");

    public static Text Label(this Theme theme) => theme switch
    {
        Theme.EarlyChildhood => new("Petite enfance", "Early childhood"),
        Theme.Childhood => new("Enfance", "Childhood"),
        Theme.Youth => new("Jeunesse", "Youth"),
        Theme.Parenting => new("Parentalité", "Parenting"),
        Theme.AccessToRights => new("Accès aux droits", "Access to rights"),
        Theme.DigitalInclusion => new("Inclusion numérique", "Digital inclusion"),
        Theme.SocialLife => new("Animation de la vie sociale", "Social life"),
        Theme.Housing => new("Logement", "Housing"),
        Theme.Disability => new("Handicap", "Disability"),
        Theme.SocialSupport => new("Accompagnement social", "Social support"),
        Theme.Integration => new("Insertion", "Integration"),
        Theme.Precarity => new("Précarité", "Precarity"),
        Theme.Autonomy => new("Autonomie", "Autonomy"),
        Theme.Seniors => new("Seniors", "Seniors"),
        Theme.LeisureAndHolidays => new("Loisirs et vacances", "Leisure and holidays"),
        Theme.LivingEnvironment => new("Cadre de vie", "Living environment"),
        Theme.Culture => new("Culture", "Culture"),
        Theme.Mobility => new("Mobilité", "Mobility"),
        _ => new("Transversal", "Cross-cutting"),
    };
}
