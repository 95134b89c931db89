using System.Reflection;
using Ctg.Api.Persistence;
using Microsoft.Data.SqlClient;

namespace Ctg.Tests.Persistence;

/// <summary>Which errors of SQL Server pass by themselves.</summary>
public sealed class SqlServerErrorTests
{
    [TestCase(1205, true, Description = "The victim of a deadlock")]
    [TestCase(-2, true, Description = "A timeout")]
    [TestCase(40613, true, Description = "Azure SQL: not available now")]
    [TestCase(547, false, Description = "A foreign key refused")]
    [TestCase(2627, false, Description = "A unique key refused")]
    [TestCase(208, false, Description = "No such table")]
    public void A_number_is_transient_or_not(int number, bool isTransient) =>
        Assert.That(new SqlServerEngine("Server=nowhere").IsTransient(Exception(number)), Is.EqualTo(isTransient));

    [TestCase(2627)]
    [TestCase(2601)]
    public void A_unique_key_is_told_from_other_errors(int number) => Assert.That(new SqlServerEngine("Server=nowhere").IsDuplicateKey(Exception(number)), Is.True);

    [Test]
    public async Task A_refused_connection_is_transient()
    {
        await using var connection = new SqlConnection("Server=tcp:127.0.0.1,1;Connect Timeout=2;Encrypt=false;ConnectRetryCount=0");
        try
        {
            await connection.OpenAsync();
            Assert.Fail("Nothing listens there.");
        }
        catch (SqlException e)
        {
            Assert.That(new SqlServerEngine("Server=nowhere").IsTransient(e), Is.True);
        }
    }

    /// <summary>The driver makes its exceptions itself, so a test must go through its private constructors.</summary>
    private static SqlException Exception(int number)
    {
        const BindingFlags hidden = BindingFlags.NonPublic | BindingFlags.Instance;
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), true)!;
        var constructor = typeof(SqlError).GetConstructors(hidden).OrderBy(c => c.GetParameters().Length).First();
        var arguments = constructor.GetParameters().Select(p => p.Name == "infoNumber" ? number : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : p.ParameterType == typeof(string) ? "" : null).ToArray();
        typeof(SqlErrorCollection).GetMethod("Add", hidden)!.Invoke(errors, [constructor.Invoke(arguments)]);
        var create = typeof(SqlException).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .First(m => m.Name == "CreateException" && m.GetParameters() is [{ ParameterType: var first }, { ParameterType: var second }] && first == typeof(SqlErrorCollection) && second == typeof(string));
        return (SqlException)create.Invoke(null, [errors, "1.0"])!;
    }
}
