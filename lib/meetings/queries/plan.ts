import { z } from "zod"
import type { Prisma } from "@/lib/generated/prisma/client"
import { toMinutes } from "@/lib/kernel/interval"
import { db, type Tx } from "@/lib/platform/db"
import { type MeetingPlan, type ScopeItem, waitsFor } from "../schema"

const whole = {
  scopes: { orderBy: { position: "asc" } },
  agenda: { orderBy: { position: "asc" } },
} satisfies Prisma.MeetingInclude
type MeetingRow = Prisma.MeetingGetPayload<{ include: typeof whole }>

/** A stored meeting as the rules see it. */
export const planOfRow = ({
  startsAt,
  endsAt,
  cancelledAt,
  scopes,
  agenda,
  createdAt: _,
  ...row
}: MeetingRow): MeetingPlan => ({
  ...row,
  from: startsAt && toMinutes(startsAt),
  to: endsAt && toMinutes(endsAt),
  cancelled: cancelledAt !== null,
  waitsFor: z.array(waitsFor).catch([]).parse(row.waitsFor),
  scopes: scopes.map(
    ({ role, kind, ref, participationId, optional }) =>
      ({ role, kind, ref, participationId, ...(optional ? { optional } : {}) }) as ScopeItem,
  ),
  agenda: agenda.map(({ title, minutes, speaker }) => ({ title, minutes, speaker })),
})

/** All meetings of an event in the office's order (position). For callers that have asked the policy. */
export async function meetingPlansOf(eventId: string, tx: Tx = db()): Promise<MeetingPlan[]> {
  const rows = await tx.meeting.findMany({
    where: { eventId },
    include: whole,
    orderBy: [{ position: "asc" }, { startsAt: "asc" }, { id: "asc" }],
  })
  return rows.map(planOfRow)
}
