using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Ctg.Tests.Support;

/// <summary>What a service logs as an error, and when it is done with its first request, whoever still listens.</summary>
public sealed class RequestLog : IStartupFilter, ILoggerProvider, ILogger
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<string> Errors { get; } = [];

    public Task Ended => _ended.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (_, request) =>
        {
            try
            {
                await request();
            }
            finally
            {
                _ended.TrySetResult();
            }
        });
        next(app);
    };

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) Errors.Enqueue(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
