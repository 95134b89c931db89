using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Ctg.Api.Persistence;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Security;

/// <summary>Who calls: the subject of the token, its scopes, and the Caf that it acts for.</summary>
public sealed class Caller
{
    /// <summary>The claim that lists the Caf; <c>*</c> is every Caf, for the national fund.</summary>
    public const string CafClaim = "caf";

    internal const string EveryCaf = "*";

    // What the change log has room for; there are 101 Caf.
    private const int MaximumSubject = 200;
    private const int MaximumCafs = 150;

    /// <summary>The service itself, at work for an operator.</summary>
    public static readonly Caller Everything = OfCaf(EveryCaf);

    // A token that was validated before comes with the same identity, so its claims are read once.
    private static readonly ConditionalWeakTable<ClaimsIdentity, Caller> ByIdentity = [];

    private readonly HashSet<string> _scopes;

    private Caller(ClaimsPrincipal user)
    {
        Subject = user.FindFirstValue("sub") ?? user.FindFirstValue("client_id") ?? "unknown";
        Cafs =
        [
            .. user.FindAll(CafClaim).SelectMany(c => c.Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
                .Where(code => code == EveryCaf || CafCode.IsValid(code)).Distinct().Take(MaximumCafs),
        ];
        ActsForAll = Cafs.Contains(EveryCaf);
        CafList = new TextList(Cafs);
        Actor = new Actor(Subject.Length <= MaximumSubject ? Subject : Subject[..MaximumSubject], ActsForAll ? EveryCaf : string.Join(',', Cafs));
        _scopes = [.. user.Claims.Where(c => c.Type is "scope" or "scp").SelectMany(c => c.Value.Split(' '))];
    }

    public string Subject { get; }

    public IReadOnlyList<string> Cafs { get; }

    /// <summary>The Caf of a caller that acts for one.</summary>
    public string? OneCaf => Cafs is [var caf] ? caf : null;

    /// <summary>The Caf as a statement takes them.</summary>
    public TextList CafList { get; }

    public bool ActsForAll { get; }

    /// <summary>As the change log names the caller.</summary>
    public Actor Actor { get; }

    /// <summary>Who has called before, for work that goes on after the answer.</summary>
    /// <param name="actor">As the change log names the caller.</param>
    internal static Caller Of(Actor actor) => new(new ClaimsPrincipal(new ClaimsIdentity([new("sub", actor.Subject), new(CafClaim, actor.Caf)])));

    /// <summary>The service itself, with the eyes of a Caf, or * for all.</summary>
    public static Caller OfCaf(string caf) => Of(new Actor("ctg", caf));

    public static Caller Of(ClaimsPrincipal user) => ByIdentity.GetValue((ClaimsIdentity)user.Identity!, static identity => new Caller(new ClaimsPrincipal(identity)));

    /// <summary>Whether the token has the scope, in <c>scope</c> (RFC 8693, words with spaces between) or <c>scp</c>; ctg.admin stands for every scope.</summary>
    public bool Has(string scope) => _scopes.Contains(scope) || _scopes.Contains(Scopes.Admin);

    /// <summary>Whether the caller may change what these Caf share.</summary>
    public bool ActsForAny(IEnumerable<string> cafs) => ActsForAll || cafs.Any(Cafs.Contains);

    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<Caller?>(Of(context.User));
}
