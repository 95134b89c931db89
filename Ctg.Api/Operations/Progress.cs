using Spectre.Console;

namespace Ctg.Api.Operations;

/// <summary>Shows how far long work is: a bar on a terminal, plain lines otherwise.</summary>
internal static class Progress
{
    public static Task<T> ShowAsync<T>(string what, Func<IProgress<double>, Task<T>> work) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var task = context.AddTask(what, maxValue: 1);
            var result = await work(new Share(task));
            task.Value = 1;
            return result;
        });

    private sealed class Share(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
