import { Prisma } from "@/lib/generated/prisma/client"
import type { Tx } from "@/lib/platform/db"
import type { SeatingSeat } from "../schema"

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
