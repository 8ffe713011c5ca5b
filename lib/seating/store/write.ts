import { writeAudit } from "@/lib/audit/store"
import { Prisma } from "@/lib/generated/prisma/client"
import type { Actor } from "@/lib/kernel/actor"
import type { Tx } from "@/lib/platform/db"
import { seatName } from "@/lib/venues/rules/seat-name"
import type { SeatingSeat, SeatMove } from "../schema"
import type { OpenPlan } from "./open"

/** Gives these seats to these people; their earlier rows must be gone. */
export const writeSeats = (tx: Tx, planId: string, seats: readonly SeatingSeat[]) =>
  tx.seatAssignment.createMany({
    data: seats.map(({ seatId, participationId, locked, reason }) => ({
      planId,
      seatId,
      participationId,
      locked,
      reason: reason ?? Prisma.DbNull,
    })),
  })

/** More lines than this are counted, not listed, in one audit row. */
const LISTED = 400

/** One audit row for a gesture: names and seats, old → new. */
export async function auditMoves(
  tx: Tx,
  actor: Actor,
  opened: OpenPlan,
  action: string,
  moves: readonly SeatMove[],
  more: Prisma.InputJsonObject = {},
): Promise<void> {
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

/** "7排5座", "主席台1排9座"; null for the tray. As the office says it, in every language of the interface. */
export function seatText(opened: Pick<OpenPlan, "hall">, seatId: string | null): string | null {
  if (seatId === null) return null
  const seat = opened.hall.geometry.seats.find((one) => one.id === seatId)
  if (!seat) return seatId
  const { section, row, label } = seatName(seat)
  return `${section}${row}排${label}座`
}
