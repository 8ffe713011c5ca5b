import type { SeatingSettings } from "../../schema"
import type { OrderKey } from "../../schema/orders"
import type { ParityRule } from "../rostrum"

/** custom: chosen in the event's settings; titles: the meetings whose seats are laid this way. */
export type OrderUse = { custom: boolean; titles: string[] }
export type OrderUses = Partial<Record<OrderKey, OrderUse>>

export type PlanInUse = {
  title: string
  kind: string
  settings: Pick<SeatingSettings, "rostrum" | "deputyLayout" | "delegationOrder" | "insideOrder" | "zoneOrder">
}

const EVEN = { E1: "rostrumE1", E2: "rostrumE2", centerFixed: "rostrumCentre" } as const

/** Which orders this event lives by: its customs, and what its plans were laid with. Titles in the order of `plans`. */
export function ordersInUse(customs: ParityRule, plans: readonly PlanInUse[]): OrderUses {
  const uses: OrderUses = {}
  const use = (key: OrderKey): OrderUse => {
    const known = uses[key] ?? { custom: false, titles: [] }
    uses[key] = known
    return known
  }
  use(EVEN[customs.evenRule]).custom = true
  if (customs.twoPersonRule === "firstOnLeft") use("rostrumTwo").custom = true
  for (const { title, kind, settings } of plans) {
    for (const key of keysOf(kind, settings)) {
      const { titles } = use(key)
      if (!titles.includes(title)) titles.push(title)
    }
  }
  return uses
}

const SIDE_BY_SIDE = { leftToRight: "strips", centreOut: "stripsCentre", rotated: "congress" } as const
const ALONG_ROWS = { rows: "bands", snakeRows: "bandsSnake" } as const

function keysOf(kind: string, settings: PlanInUse["settings"]): OrderKey[] {
  const { rostrum, deputyLayout, delegationOrder, insideOrder, zoneOrder } = settings
  const executive = rostrum === "executive" || (rostrum === "byKind" && kind === "全体会议")
  const laid = deputyLayout === "strips" ? SIDE_BY_SIDE[delegationOrder] : ALONG_ROWS[deputyLayout]
  return [...(executive ? (["rostrumExecutive"] as const) : []), laid, insideOrder, zoneOrder]
}
