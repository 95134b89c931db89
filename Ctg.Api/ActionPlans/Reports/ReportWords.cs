using System.Globalization;
using Ctg.Domain;

namespace Ctg.Api.ActionPlans.Reports;

/// <summary>A report's language: its words, and how it writes dates and numbers. The same on every machine, whatever its ICU.</summary>
public sealed class ReportWords(string language)
{
    private static readonly NumberFormatInfo FrenchNumbers = new() { NumberGroupSeparator = "\u202f", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo EnglishNumbers = NumberFormatInfo.InvariantInfo;

    public string Language => language;

    private bool IsEnglish => language == Http.Language.English;

    private NumberFormatInfo Numbers => IsEnglish ? EnglishNumbers : FrenchNumbers;

    public string Of(string french, string english) => IsEnglish ? english : french;

    public string Of(Text text) => text.In(language);

    /// <summary>31/03/2026, and 31 Mar 2026.</summary>
    public string Day(DateOnly day) => day.ToString(IsEnglish ? "d MMM yyyy" : "dd/MM/yyyy", CultureInfo.InvariantCulture);

    public string Day(DateOnly? day) => day is { } known ? Day(known) : "–";

    /// <summary>1 250 000,05 €, and €1,250,000.05.</summary>
    public string Euros(decimal euros) => IsEnglish ? $"€{euros.ToString("#,##0.00", Numbers)}" : $"{euros.ToString("#,##0.00", Numbers)}\u00a0€";

    public string Fte(decimal fte) => $"{fte.ToString("0.00", Numbers)}\u00a0{Of("ETP", "FTE")}";

    public string Number(decimal number) => number.ToString("#,##0.####", Numbers);

    public string Percent(decimal percent) => IsEnglish ? $"{Number(percent)}%" : $"{Number(percent)}\u00a0%";
}
