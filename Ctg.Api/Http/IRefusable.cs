namespace Ctg.Api.Http;

/// <summary>A query that can be read and may still be refused, as one that names a territory which does not exist.</summary>
public interface IRefusable;
