import { cookies } from "next/headers"
import type { ReactNode } from "react"
import { OfficeShell } from "@/components/shell/office-shell"
import { deskMarks } from "@/lib/checks/queries/nav-marks"
import { eventFor } from "@/lib/events/queries/access"
import { LAST_EVENT_COOKIE } from "@/lib/events/schema"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { EventFrame } from "./event-frame"

/** The frame of pages that belong to the office: with the navigation of the event the visitor came from, if any. */
export async function DeskFrame({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const last = (await cookies()).get(LAST_EVENT_COOKIE)?.value
  const access = last ? await eventFor(actor, last) : null
  if (!access)
    return (
      <OfficeShell actor={actor} marks={await deskMarks(actor, clock.now())}>
        {children}
      </OfficeShell>
    )
  return (
    <EventFrame actor={actor} event={access.event}>
      {children}
    </EventFrame>
  )
}
