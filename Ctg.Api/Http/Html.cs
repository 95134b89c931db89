namespace Ctg.Api.Http;

/// <summary>Stands for a page for people, in UTF-8 and in their language: the type of an answer that is one.</summary>
public sealed class Html : IWithMessages
{
    public const string MediaType = "text/html";

    private Html()
    {
    }
}
