using Ctg.Domain.Conventions;

namespace Ctg.Tests.Domain.Life;

public sealed class DocumentTests
{
    private static readonly FiledDocument Annex = new()
    {
        Id = Guid.NewGuid(),
        Type = DocumentType.Annex,
        Title = "Annexe 2",
        Version = 1,
        Sha256 = new('a', 64),
        Uri = "https://documents.example/annexe-2.pdf",
        FiledOn = new(2025, 1, 1),
    };

    [Test]
    public void Another_file_makes_another_version_and_another_title_does_not()
    {
        var current = DocumentDecisions.File(Conventions.At(Stage.Signed), Annex).State!;
        var renamed = DocumentDecisions.Replace(current, Annex, Annex with { Title = "Annexe 2 bis" }).State!;
        var replaced = DocumentDecisions.Replace(current, Annex, Annex with { Sha256 = new('b', 64) }).State!;
        Assert.That((renamed.Documents[^1].Version, replaced.Documents[^1].Version, replaced.Version), Is.EqualTo((1, 2, current.Version + 1)));
    }

    [Test]
    public void A_convention_has_so_many_parts_of_a_kind_and_no_more()
    {
        var full = Conventions.At(Stage.Signed) with { Documents = [.. Enumerable.Repeat(Annex, PartsRules.Maximum)] };
        var more = DocumentDecisions.File(full, Annex).State!;
        Assert.Multiple(() =>
        {
            Assert.That(PartsRules.For(full), Is.Empty);
            Assert.That(PartsRules.For(more).Select(r => $"{r.Pointer} {r.Rule}"), Is.EqualTo(new[] { "/documents STG-12" }));
        });
    }

    [Test]
    public void The_document_of_what_was_signed_is_frozen()
    {
        var signed = Conventions.At(Stage.Signed);
        var known = signed.Documents.Single(d => d.Type == DocumentType.SignedConvention);
        Assert.Multiple(() =>
        {
            Assert.That(DocumentDecisions.Replace(signed, known, known with { Sha256 = new('b', 64) }).Numbers(), Is.EqualTo(new[] { "DOC-01" }));
            Assert.That(DocumentDecisions.File(signed, known with { Id = Guid.NewGuid() }).Numbers(), Is.EqualTo(new[] { "DOC-01" }));
            Assert.That(DocumentDecisions.File(signed, Annex with { Type = DocumentType.SignedAmendment, Amendment = 1 }).Numbers(), Is.EqualTo(new[] { "DOC-02" }));
            Assert.That(DocumentDecisions.File(Conventions.At(Stage.Abandoned), Annex).Numbers(), Is.EqualTo(new[] { "STG-07" }));
            Assert.That(DocumentDecisions.File(Conventions.At(Stage.Terminated), Annex).Numbers(), Is.Empty, "an evaluation may be filed after the end");
        });
    }
}
