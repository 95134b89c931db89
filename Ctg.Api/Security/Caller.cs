using System.Reflection;
using System.Security.Claims;
using Ctg.Api.Persistence;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Security;

/// <summary>Who calls: the subject of the token and the Caf that it acts for.</summary>
public sealed class Caller
{
    /// <summary>The claim that lists the Caf; <c>*</c> is every Caf, for the national fund.</summary>
    public const string CafClaim = "caf";

    private const string EveryCaf = "*";

    // What the change log has room for; there are 101 Caf.
    private const int MaximumSubject = 200;
    private const int MaximumCafs = 150;

    /// <summary>The service itself, at work for an operator.</summary>
    public static readonly Caller Everything = new(new ClaimsPrincipal(new ClaimsIdentity([new("sub", "ctg"), new(CafClaim, EveryCaf)])));

    public Caller(ClaimsPrincipal user)
    {
        var subject = user.FindFirstValue("sub") ?? user.FindFirstValue("client_id") ?? "unknown";
        Subject = subject.Length <= MaximumSubject ? subject : subject[..MaximumSubject];
        Cafs =
        [
            .. user.FindAll(CafClaim).SelectMany(c => c.Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
                .Where(code => code == EveryCaf || CafCode.IsValid(code)).Distinct().Take(MaximumCafs),
        ];
        ActsForAll = Cafs.Contains(EveryCaf);
    }

    public string Subject { get; }

    public IReadOnlyList<string> Cafs { get; }

    public bool ActsForAll { get; }

    /// <summary>As the change log names the caller.</summary>
    public Actor Actor => new(Subject, ActsForAll ? EveryCaf : string.Join(',', Cafs));

    /// <summary>Whether the caller may change what these Caf share.</summary>
    public bool ActsForAny(IEnumerable<string> cafs) => ActsForAll || cafs.Any(Cafs.Contains);

    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<Caller?>(new(context.User));
}
