import { mayRunEvent } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { type OrderUses, ordersInUse } from "../rules/orders/uses"
import { planState } from "../schema"

export type OrdersPage = { event: EventHead; uses: OrderUses; mayRun: boolean }

/** Which seating orders an event uses, by its customs and by its plans; null when it does not exist for this actor. */
export async function ordersFor(actor: Actor, eventId: string): Promise<OrdersPage | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const plans = await db().seatingPlan.findMany({
    where: { eventId, meeting: { cancelledAt: null } },
    select: { settings: true, meeting: { select: { title: true, kind: true } } },
    orderBy: [{ meeting: { startsAt: "asc" } }, { id: "asc" }],
  })
  const used = plans.map(({ settings, meeting }) => ({ ...meeting, settings: planState.parse(settings) }))
  return {
    event: access.event,
    uses: ordersInUse(access.event.settings, used),
    mayRun: mayRunEvent(actor, access.membership),
  }
}
