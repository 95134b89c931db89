using Ctg.Api.Persistence;

namespace Ctg.Api.Webhooks.Deliveries;

/// <summary>Wakes who sends.</summary>
internal sealed class DeliveryBell(TimeProvider clock) : Bell(clock);
