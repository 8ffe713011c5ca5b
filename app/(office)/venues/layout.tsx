import type { ReactNode } from "react"
import { OfficeShell } from "@/components/shell/office-shell"
import { requireActor } from "@/lib/platform/auth"

export default async function DeskLayout({ children }: { children: ReactNode }) {
  return <OfficeShell actor={await requireActor()}>{children}</OfficeShell>
}
