import type { ReactNode } from "react"
import { OfficeShell } from "@/components/shell/office-shell"
import { deskMarks } from "@/lib/checks/queries/nav-marks"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  return (
    <OfficeShell actor={actor} marks={await deskMarks(actor, clock.now())}>
      {children}
    </OfficeShell>
  )
}
