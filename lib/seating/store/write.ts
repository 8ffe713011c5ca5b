import { writeAudit } from "@/lib/audit/store"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Actor } from "@/lib/kernel/actor"
import type { Tx } from "@/lib/platform/db"
import type { StoredPlan } from "../queries/situation"
import type { SeatHold, SeatingSettings, SeatMove, SeatReserve } from "../schema"
import { carryOver } from "./carry-over"
import type { OpenPlan } from "./open"
import { seatText } from "./seat-text"

/** What a plan stores as its settings: the choices, the seats kept free, what was decided about tables, the closed seats, the seats of a shared hall left empty. */
export const planData = (
  { closed, tables, away }: Pick<StoredPlan, "closed" | "tables" | "away">,
  settings: SeatingSettings,
  kept: { holds: readonly SeatHold[]; reserves: readonly SeatReserve[] },
) => ({ settings: { ...settings, holds: [...kept.holds], reserves: [...kept.reserves], tables, closed, away } })

/** More lines than this are counted, not listed, in one audit row. */
const LISTED = 400

/**
 * Ends every write of a plan's seats: plans that share its hall follow (and it follows the one it shares with), and one
 * audit row says names and seats, old → new.
 */
export async function auditMoves(
  tx: Tx,
  actor: Actor,
  opened: OpenPlan,
  action: string,
  moves: readonly SeatMove[],
  more: Prisma.InputJsonObject = {},
): Promise<void> {
  await carryOver(tx, actor, opened, moves)
  const names = new Map(opened.situation.participants.map((person) => [person.id, person.name]))
  const listed = moves.slice(0, LISTED)
  const lines = (end: "from" | "to") =>
    listed.map((move) => [names.get(move.participationId) ?? move.participationId, seatText(opened, move[end])])
  await writeAudit(tx, actor, {
    eventId: opened.event.id,
    action,
    subject: opened.subject,
    before: { seats: lines("from") },
    after: { seats: lines("to"), moved: moves.length, ...more },
  })
}
