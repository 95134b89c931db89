using System.Net;
using Ctg.Domain.Webhooks;

namespace Ctg.Tests.Domain.Webhooks;

public sealed class AddressPolicyTests
{
    private static readonly AddressPolicy Public = new([]);

    [TestCase("0.0.0.0")]
    [TestCase("0.1.2.3")]
    [TestCase("10.0.0.1")]
    [TestCase("100.64.0.1")]
    [TestCase("100.127.255.255")]
    [TestCase("127.0.0.1")]
    [TestCase("127.255.255.254")]
    [TestCase("169.254.169.254", Description = "Where clouds tell their secrets")]
    [TestCase("172.16.0.1")]
    [TestCase("172.31.255.255")]
    [TestCase("192.0.0.8")]
    [TestCase("192.0.2.1")]
    [TestCase("192.88.99.1")]
    [TestCase("192.168.1.1")]
    [TestCase("198.18.0.1")]
    [TestCase("198.51.100.7")]
    [TestCase("203.0.113.7")]
    [TestCase("224.0.0.1")]
    [TestCase("240.0.0.1")]
    [TestCase("255.255.255.255")]
    [TestCase("::")]
    [TestCase("::1")]
    [TestCase("::7f00:1", Description = "Compatible with version 4, as it was once written")]
    [TestCase("::ffff:127.0.0.1", Description = "Version 4 within version 6")]
    [TestCase("::ffff:10.0.0.1")]
    [TestCase("64:ff9b::7f00:1", Description = "NAT64")]
    [TestCase("64:ff9b:1::1")]
    [TestCase("100::1")]
    [TestCase("2001::1", Description = "Teredo")]
    [TestCase("2001:10::1")]
    [TestCase("2001:db8::1")]
    [TestCase("2002:7f00:1::1", Description = "6to4 of 127.0.0.1")]
    [TestCase("3fff::1")]
    [TestCase("5f00::1")]
    [TestCase("fc00::1")]
    [TestCase("fd12:3456::1")]
    [TestCase("fe80::1")]
    [TestCase("fec0::1")]
    [TestCase("ff02::1")]
    public void What_is_not_public_is_not_allowed(string address) => Assert.That(Public.Allows(IPAddress.Parse(address), "https"), Is.False);

    [TestCase("1.1.1.1")]
    [TestCase("9.255.255.255")]
    [TestCase("11.0.0.1")]
    [TestCase("100.63.255.255")]
    [TestCase("172.15.0.1")]
    [TestCase("172.32.0.1")]
    [TestCase("193.51.224.1")]
    [TestCase("223.255.255.254")]
    [TestCase("::ffff:1.1.1.1")]
    [TestCase("2001:660:3003::1")]
    [TestCase("2606:4700::1111")]
    public void What_is_public_is_allowed_over_https_alone(string address) => Assert.Multiple(() =>
    {
        Assert.That(Public.Allows(IPAddress.Parse(address), "https"), Is.True);
        Assert.That(Public.Allows(IPAddress.Parse(address), "http"), Is.False);
    });

    [Test]
    public void A_network_of_the_operator_is_allowed_with_and_without_encryption_and_no_other_is()
    {
        var policy = new AddressPolicy([IPNetwork.Parse("10.20.0.0/16"), IPNetwork.Parse("fd00:1::/32")]);
        Assert.Multiple(() =>
        {
            foreach (var scheme in new[] { "http", "https" })
            {
                foreach (var address in new[] { "10.20.3.4", "::ffff:10.20.3.4", "fd00:1::1" }) Assert.That(policy.Allows(IPAddress.Parse(address), scheme), Is.True, address);
                foreach (var address in new[] { "10.21.0.1", "127.0.0.1", "fd00:2::1" }) Assert.That(policy.Allows(IPAddress.Parse(address), scheme), Is.False, address);
            }
            Assert.That(policy.Allows(IPAddress.Parse("1.1.1.1"), "http"), Is.False);
        });
    }
}
