using System.Diagnostics;

namespace Ctg.Tests.Operations;

/// <summary>A command of the service as an operator gives it: a process of its own, to its end.</summary>
internal static class CtgCommand
{
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["Ctg.Api.dll", .. arguments, "--environment=Development"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
