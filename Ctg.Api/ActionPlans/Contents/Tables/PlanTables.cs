using Ctg.Api.Http.Tables;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;

namespace Ctg.Api.ActionPlans.Contents.Tables;

/// <summary>The tables of a plan, in the words of a Caf.</summary>
internal static class PlanTables
{
    /// <summary>Of whichever action of the plan a row is about.</summary>
    public static readonly TableColumn Reference = new("Référence", null, WordCells.Type);

    public static readonly IReadOnlyList<PlanTable> All =
    [
        new("Plan", "Plan", RowOf.Plan, "",
            new("Intitulé", "title", TextCells.Type, 60), new("Références externes", "externalReferences", ReferenceCells.Type, 30), new("Étape", "stage", CodeCells<PlanStage>.Type, IsOptional: true),
            new("Étape depuis le", "stageSince", DateCells.Type, IsOptional: true), new("Adopté le", "adoptedOn", DateCells.Type, IsOptional: true)),
        new("Axe", "Plan", RowOf.Axis, "", new("Code", "code", WordCells.Type), new("Intitulé", "title", TextCells.Type, 60)),
        new("Objectif", "Plan", RowOf.Objective, "", new("Code", "code", WordCells.Type), new("Intitulé", "title", TextCells.Type, 60), new("Code de l'axe", null, WordCells.Type)),
        new("Action", "Fiches actions", RowOf.Action, "", Sheet),
        Part("Partenaire", "Partenaires", "partners", Organisation("Nom"), new TableColumn("Rôle", "role", TextCells.Type, 40)),
        Part("Jalon", "Échéancier", "milestones",
            [new("Jalon", "title", TextCells.Type, 50)], new("Échéance", "due", DateCells.Type), new("État", "status", CodeCells<MilestoneStatus>.Type, 20)),
        Part("Budget", "Budget", "budget",
            [new("Nature", "nature", CodeCells<BudgetNature>.Type, 18)], new("Unité", "unit", CodeCells<BudgetUnit>.Type), new("Année", "year", WholeCells.Type),
            new("Prévu", "planned", NumberCells.Amount, 18), new("Réalisé", "actual", NumberCells.Amount, 18)),
        Part("Financement", "Financements", "fundings", Organisation("Financeur"),
            new("Année", "year", WholeCells.Type), new("Montant", "amount", NumberCells.Amount, 18), new("État", "state", CodeCells<FundingState>.Type)),
        Part("Indicateur", "Indicateurs", "indicators",
            [new("Code", "code", WordCells.Type), new("Intitulé", "title", TextCells.Type, 50)], new("Nature", "nature", CodeCells<IndicatorNature>.Type),
            new("Unité", "unit", TextCells.Type), new("Sens", "direction", CodeCells<IndicatorDirection>.Type),
            new("Valeur de référence", "baseline.value", NumberCells.Measured, 18), new("Date de référence", "baseline.on", DateCells.Type, 18),
            new("Cible", "target.value", NumberCells.Measured), new("Date de la cible", "target.on", DateCells.Type, 18)),
        Part("Mesure", "Mesures", "measures",
            [new("Indicateur", "indicator", WordCells.Type)], new("Période", "period", WordCells.Type), new("Valeur", "value", NumberCells.Measured),
            new("Source", "source", TextCells.Type, 30), new("Motif d'absence", "absence", TextCells.Type, 40), new("Motif de correction", "reason", TextCells.Type, 40)),
        Part("Note", "Notes", "notes", [new("Date", "on", DateCells.Type)], new TableColumn("Texte", "text", TextCells.Type, 80)),
        Part("Annexe", "Annexes", "annexes",
            [new("Titre", "title", TextCells.Type, 50)], new("Adresse", "uri", WordCells.Type, 60), new("SHA-256", "sha256", WordCells.Type, 40)),
    ];

    private static TableColumn[] Sheet =>
    [
        new("Référence", "reference", WordCells.Type), new("Titre", "title", TextCells.Type, 50), new("Axe", "axis", WordCells.Type),
        new("Fiche parente", "parentReference", WordCells.Type), new("Thématique principale", "theme", CodeCells<Theme>.Type, 24),
        new("Autres thématiques", "otherThemes", CodeListCells<Theme>.Type, 30), new("Constat", "finding", TextCells.Type, 50),
        new("Objectifs", "objectives", TextCells.Type, 50), new("Résultats attendus", "expectedResults", TextCells.Type, 50), new("Moyens", "means", TextCells.Type, 50),
        new("Priorité", "priority", CodeCells<Priority>.Type), new("Type de pilote", "pilot.type", CodeCells<OrganisationType>.Type, 18), new("Pilote", "pilot.name", TextCells.Type, 40),
        new("SIREN du pilote", "pilot.siren", WordCells.Type, 16), new("Contact", "pilot.contact.name", TextCells.Type, 30),
        new("Fonction du contact", "pilot.contact.function", TextCells.Type, 30), new("Courriel du contact", "pilot.contact.email", WordCells.Type, 30),
        new("Téléphone du contact", "pilot.contact.phone", TextCells.Type, 20), new("Contact à effacer le", "pilot.contact.purgeOn", DateCells.Type, 20),
        new("Début prévu", "plannedStart", DateCells.Type), new("Fin prévue", "plannedEnd", DateCells.Type), new("Publics", "publics", CodeListCells<TargetPublic>.Type, 40),
        new("Communes", "communes", TerritoryCells.Type, 40), new("Avancement (%)", "progress", WholeCells.Type), new("Bloquée depuis", "blocked.since", DateCells.Type, 16),
        new("Motif du blocage", "blocked.reason", TextCells.Type, 40), new("Étiquettes", "tags", TagCells.Type, 30),
        new("Références externes", "externalReferences", ReferenceCells.Type, 30),
        new("Statut", "status", CodeCells<ActionStatus>.Type, IsOptional: true), new("Motif du statut", "statusReason", TextCells.Type, 40, IsOptional: true),
        new("Décision", "decision", TextCells.Type, 40, IsOptional: true), new("Début réel", "actualStart", DateCells.Type, IsOptional: true),
        new("Fin réelle", "actualEnd", DateCells.Type, IsOptional: true),
    ];

    private static PlanTable Part(string kind, string sheet, string list, IReadOnlyList<TableColumn> first, params IReadOnlyList<TableColumn> columns) =>
        new(kind, sheet, RowOf.Part, list, [Reference, .. first, .. columns]);

    private static TableColumn[] Organisation(string name) =>
        [new("Type", "type", CodeCells<OrganisationType>.Type, 18), new(name, "name", TextCells.Type, 40), new("SIREN", "siren", WordCells.Type, 16)];
}
