using Ctg.Domain;

namespace Ctg.Api.Http;

/// <summary>The catalogue: every problem that the service answers with.</summary>
public static class Problems
{
    public static readonly ProblemType Malformed = Type("malformed", 400, "Requête illisible", "Malformed request",
        "Chaque faute est nommée dans errors, avec un pointeur vers l'endroit.", "Each fault is named in errors, with a pointer to its place.");

    public static readonly ProblemType Unauthenticated = Type("unauthenticated", 401, "Jeton absent ou invalide", "Missing or invalid token",
        "Présenter un jeton d'accès valide : Authorization: Bearer …", "Present a valid access token: Authorization: Bearer …");

    public static readonly ProblemType Forbidden = Type("forbidden", 403, "Action non permise", "Not allowed",
        "Le jeton n'a pas la portée requise, ou ce qu'elle vise est à une autre Caf.", "The token lacks the scope that is needed, or what it would act on is another Caf's.");

    public static readonly ProblemType NotFound = Type("notFound", 404, "Introuvable", "Not found",
        "Cette adresse ne désigne rien, ou rien que ce jeton puisse voir.", "This address names nothing, or nothing that this token may see.");

    public static readonly ProblemType MethodNotAllowed = Type("methodNotAllowed", 405, "Méthode non admise", "Method not allowed",
        "L'en-tête Allow donne les méthodes admises.", "The Allow header lists the methods that are.");

    public static readonly ProblemType Conflict = Type("conflict", 409, "Conflit avec l'existant", "Conflict with what exists",
        "Lire l'état actuel, puis reprendre.", "Read the present state, then try again.");

    public static readonly ProblemType ReferenceTaken = Type("referenceTaken", 409, "Référence déjà prise", "Reference already taken",
        "Une convention de cette Caf porte déjà cette référence ; en choisir une autre, ou laisser le service en donner une.",
        "A convention of this Caf has this reference already; choose another, or let the service give one.");

    public static readonly ProblemType NumberTaken = Type("numberTaken", 409, "Numéro déjà pris", "Number already taken",
        "Un Cej de cette Caf porte déjà ce numéro ; le retrouver par GET /v1/cej-contracts.",
        "A Cej contract of this Caf has this number already; find it with GET /v1/cej-contracts.");

    public static readonly ProblemType EvaluationTaken = Type("evaluationTaken", 409, "Évaluation déjà prévue", "Evaluation already planned",
        "La convention a déjà une évaluation de cette nature et de cette année ; la retrouver par GET /v1/conventions/{id}/evaluations.",
        "The convention has an evaluation of this kind and year already; find it with GET /v1/conventions/{id}/evaluations.");

    public static readonly ProblemType OrganisationKnown = Type("organisationKnown", 409, "Organisation déjà connue", "Organisation already known",
        "Le répertoire a déjà cette organisation, par son code Caf, son SIREN, son territoire ou son nom ; la retrouver par GET /v1/organisations.",
        "The register has this organisation already, by its Caf code, SIREN, territory or name; find it with GET /v1/organisations.");

    public static readonly ProblemType FacilityKnown = Type("facilityKnown", 409, "Équipement déjà connu", "Facility already known",
        "Un équipement de cette Caf porte déjà ce numéro ; le retrouver par GET /v1/facilities.",
        "A facility of this Caf has this number already; find it with GET /v1/facilities.");

    public static readonly ProblemType ExternalReferenceTaken = Type("externalReferenceTaken", 409, "Identifiant externe déjà pris", "External reference already taken",
        "Une autre ressource de ce type porte déjà cet identifiant ; la retrouver par le filtre externalReference de sa liste.",
        "Another resource of this type has this id already; find it with the filter externalReference of its list.");

    public static readonly ProblemType GeometriesMissing = Type("geometriesMissing", 409, "Contours absents", "No contours",
        "Aucun contour de commune n'a été importé : l'exploitant les charge par « ctg import geometries ». Tout le reste se lit sans carte.",
        "No contour of a commune was imported: the operator loads them by 'ctg import geometries'. All else is read without a map.");

    public static readonly ProblemType Stale = Type("stale", 412, "Version dépassée", "Stale version",
        "La ressource a changé depuis : la relire, puis reprendre avec son nouvel ETag.", "The resource has changed since: read it again, then retry with its new ETag.");

    public static readonly ProblemType TooLarge = Type("tooLarge", 413, "Corps trop volumineux", "Body too large",
        "Un corps de requête ne dépasse pas 1 Mio ; un plan entier ou un lot, 8 Mio, un fichier à importer, 16 Mio, et un classeur déplié ou ce que lit un lot, 32 Mio.", "A request body is at most 1 MiB; a whole plan or a batch 8 MiB, a file to import 16 MiB, and a workbook unpacked or what a batch reads 32 MiB.");

    public static readonly ProblemType UnsupportedMediaType = Type("unsupportedMediaType", 415, "Type de contenu non admis", "Unsupported media type",
        "Envoyer application/json, application/merge-patch+json pour PATCH, ou text/csv pour un tableau ; un plan entier et un import s'envoient aussi en classeur .xlsx.", "Send application/json, application/merge-patch+json for PATCH, or text/csv for a table; a whole plan and an import may be sent as an .xlsx workbook too.");

    public static readonly ProblemType Invalid = Type("invalid", 422, "Contenu refusé", "Content refused",
        "Chaque faute est nommée dans errors, avec un pointeur vers l'endroit.", "Each fault is named in errors, with a pointer to its place.");

    public static readonly ProblemType RuleViolated = Type("ruleViolated", 422, "Règle non respectée", "Rule violated",
        "errors nomme toutes les règles qui refusent, chacune par son numéro.", "errors names every rule that refuses, each by its number.");

    public static readonly ProblemType IdempotencyKeyReused = Type("idempotencyKeyReused", 422, "Clé d'idempotence déjà employée", "Idempotency key reused",
        "Cette clé a servi à une autre requête ; en prendre une nouvelle.", "This key was used for another request; take a new one.");

    public static readonly ProblemType NotInBatch = Type("notInBatch", 422, "Opération impossible dans un lot", "Not possible in a batch",
        "Un lot ne contient ni lot, ni flux, ni réponse autre que JSON ; envoyer cette opération seule.",
        "A batch has no batch in it, no feed, and no answer other than JSON; send this operation by itself.");

    public static readonly ProblemType FailedDependency = Type("failedDependency", 424, "Opération liée non faite", "Failed dependency",
        "Une autre opération du lot a été refusée : celle-ci n'a pas été faite, ou a été défaite. Voir le résultat de l'autre, puis reprendre.",
        "Another operation of the batch was refused: this one was not done, or was undone. See the result of the other, then try again.");

    public static readonly ProblemType PreconditionRequired = Type("preconditionRequired", 428, "En-tête If-Match requis", "If-Match header required",
        "Envoyer dans If-Match l'ETag de la version que l'on a lue.", "Send in If-Match the ETag of the version that was read.");

    public static readonly ProblemType TooManyRequests = Type("tooManyRequests", 429, "Trop de requêtes", "Too many requests",
        "Reprendre après le délai de Retry-After ; l'en-tête RateLimit dit ce qui reste.", "Retry after the delay of Retry-After; the RateLimit header says what is left.");

    public static readonly ProblemType Unexpected = Type("unexpected", 500, "Erreur inattendue", "Unexpected error",
        "Rien n'a été enregistré. Signaler le traceId à l'exploitant.", "Nothing was recorded. Tell the operator the traceId.");

    public static readonly ProblemType Unavailable = Type("unavailable", 503, "Service momentanément indisponible", "Service unavailable for now",
        "La base de données ne répond pas ; reprendre après le délai de Retry-After, avec la même Idempotency-Key.",
        "The database does not answer; retry after the delay of Retry-After, with the same Idempotency-Key.");

    /// <summary>Every kind, by its code.</summary>
    public static readonly IReadOnlyDictionary<string, ProblemType> All = new[]
    {
        Malformed, Unauthenticated, Forbidden, NotFound, MethodNotAllowed, Conflict, ReferenceTaken, NumberTaken, EvaluationTaken, OrganisationKnown, FacilityKnown, ExternalReferenceTaken, GeometriesMissing, Stale, TooLarge, UnsupportedMediaType,
        Invalid, RuleViolated, IdempotencyKeyReused, NotInBatch, FailedDependency, PreconditionRequired, TooManyRequests, Unexpected, Unavailable,
    }.ToDictionary(type => type.Code, StringComparer.Ordinal);

    /// <summary>The kind that an empty answer of the framework with this status stands for.</summary>
    public static ProblemType ForStatus(int status) => All.Values.FirstOrDefault(type => type.Status == status) ?? (status < 500 ? Malformed : Unexpected);

    private static ProblemType Type(string code, int status, string french, string english, string adviceFrench, string adviceEnglish) =>
        new(code, status, new Text(french, english), new Text(adviceFrench, adviceEnglish));
}
