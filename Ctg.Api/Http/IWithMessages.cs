namespace Ctg.Api.Http;

/// <summary>A body with messages in it: it is in the caller's language, and says in which.</summary>
public interface IWithMessages;
