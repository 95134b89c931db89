using System.Globalization;
using Ctg.Domain;

namespace Ctg.Api.Http;

/// <summary>The codes of faults in the shape of a request, and their words. The codes are part of the contract; the words are not.</summary>
public static class FaultTexts
{
    private static readonly Dictionary<string, Text> Texts = new(StringComparer.Ordinal)
    {
        ["malformedJson"] = new("Le corps n'est pas du JSON valide ({0}).", "The body is not valid JSON ({0})."),
        ["malformedCsv"] = new("Le corps n'est pas un tableau CSV lisible ({0}).", "The body is not a readable CSV table ({0})."),
        ["malformedXlsx"] = new("Le corps n'est pas un classeur Excel (.xlsx) lisible ({0}).", "The body is not a readable Excel workbook (.xlsx) ({0})."),
        ["unknownSheet"] = new("Cet onglet n'existe pas ici.", "This sheet does not exist here."),
        ["missingSheet"] = new("L'onglet manque.", "The sheet is missing."),
        ["unknownColumn"] = new("Cette colonne n'existe pas ici.", "This column does not exist here."),
        ["missingColumn"] = new("La colonne manque, et elle est requise.", "The column is missing, and it is required."),
        ["notOfThisRow"] = new("Cette colonne ne concerne pas ce que dit la ligne.", "This column does not concern what the row tells."),
        ["cellUnknown"] = new("La cellule contient une erreur, ou une formule sans résultat.", "The cell has an error, or a formula without a result."),
        ["tooManyFaults"] = new("Il y a plus de {0} fautes : les premières sont dites.", "There are more than {0} faults: the first are told."),
        ["notAParty"] = new("Cette organisation n'est pas partie.", "This organisation is not a party."),
        ["unknownMember"] = new("Ce membre n'existe pas ici.", "This member does not exist here."),
        ["unknownParameter"] = new("Ce paramètre n'existe pas ici.", "This parameter does not exist here."),
        ["wrongType"] = new("La valeur attendue est de type {0}.", "The value should be of type {0}."),
        ["wrongFormat"] = new("La valeur n'a pas la forme attendue ({0}).", "The value does not have the expected form ({0})."),
        ["unknownCode"] = new("Ce code n'est pas dans la liste : {0}.", "This code is not in the list: {0}."),
        ["controlCharacter"] = new("Le texte contient un caractère de contrôle.", "The text contains a control character."),
        ["required"] = new("Une valeur est requise.", "A value is required."),
        ["tooLong"] = new("Au plus {0} caractères.", "At most {0} characters."),
        ["tooMany"] = new("Au plus {0} éléments.", "At most {0} items."),
        ["outOfRange"] = new("La valeur va de {0} à {1}.", "The value is from {0} to {1}."),
        ["taken"] = new("Une autre ressource de ce type porte déjà cet identifiant dans ce système.", "Another resource of this type has this id in this system already."),
        ["repeated"] = new("Un élément est répété.", "An item is repeated."),
        ["unknownReference"] = new("Aucune opération de création ne porte ce nom plus haut dans le lot.", "No operation before it in the batch that creates something has this name."),
        ["refused"] = new("Cette opération a été refusée.", "This operation was refused."),
        ["notWithMethod"] = new("Ce membre ne va pas avec cette méthode.", "This member does not go with this method."),
        ["endBeforeStart"] = new("La fin précède le début.", "The end is before the start."),
        ["tooManyPeriods"] = new("Il y a plus de {0} périodes de la première à la dernière.", "There are more than {0} periods from the first to the last."),
        ["tooManyDecimals"] = new("Au plus quatre décimales.", "At most four decimals."),
        ["valueOrAbsence"] = new("Donner soit une valeur, soit le motif de son absence (absence).", "Give either a value or why there is none (absence)."),
        ["reasonsTooLong"] = new("Les motifs des mesures d'une action ont ensemble au plus 2000 caractères.", "The reasons for the measures of an action have at most 2000 characters together."),
        ["cafCodeMismatch"] = new("Le code Caf est requis pour une Caf, et pour elle seule.", "A Caf code is required for a Caf, and only for one."),
        ["mustSignMismatch"] = new("La Caf pilote signe toujours, un associé jamais.", "The Caf that leads always signs, an associated party never."),
        ["cursorInvalid"] = new("Ce curseur ne vient pas de cette liste, ou il a été altéré.", "This cursor is not from this list, or it was altered."),
        ["nothingToSearch"] = new("Il faut au moins une lettre ou un chiffre.", "At least one letter or digit is needed."),
        ["forbidden"] = new("Cela est à une autre Caf.", "This is another Caf's."),
        ["stale"] = new("A changé depuis : c'est la version {0}.", "Has changed since: it is version {0}."),
        ["changeOrMove"] = new("Donner soit un changement (change), soit un passage (move).", "Give either a change or a move."),
        ["ambiguous"] = new("{0} en désigne plusieurs.", "{0} names several."),
        ["notFound"] = new("{0} n'existe pas.", "{0} does not exist."),
    };

    public static Text For(string code, params object?[] values)
    {
        var text = Texts[code];
        return new(
            string.Format(CultureInfo.InvariantCulture, text.French, values),
            string.Format(CultureInfo.InvariantCulture, text.English, values));
    }
}
