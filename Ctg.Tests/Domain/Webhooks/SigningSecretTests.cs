using System.Text;
using System.Text.RegularExpressions;
using Ctg.Domain.Webhooks;

namespace Ctg.Tests.Domain.Webhooks;

public sealed class SigningSecretTests
{
    /// <summary>The example that libraries of Standard Webhooks are tested by.</summary>
    [Test]
    public void The_example_of_Standard_Webhooks_is_signed_as_it_says()
    {
        var secret = SigningSecret.Read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var signature = SigningSecret.Sign([secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), Encoding.UTF8.GetBytes("{\"test\": 2432232314}"));
        Assert.That(signature, Is.EqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    [Test]
    public void A_secret_is_written_as_it_is_read([Range(24, 64)] int length)
    {
        var secret = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
        Assert.That(SigningSecret.Write(secret), Does.Match(SigningSecret.Pattern));
        Assert.That(SigningSecret.Read(SigningSecret.Write(secret)), Is.EqualTo(secret));
    }

    [TestCase(23)]
    [TestCase(65)]
    [TestCase(66)]
    public void One_that_is_too_short_or_too_long_is_none(int length) => Assert.That(Regex.IsMatch(SigningSecret.Write(new byte[length]), SigningSecret.Pattern), Is.False);
}
