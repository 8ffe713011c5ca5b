import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { mayEditOffice } from "../policy"
import { officeSettingsOf } from "../queries/settings"
import type { OfficeSettings } from "../schema"

export type OfficeRefusal = { readonly code: "not_allowed" } | { readonly code: "room_hours_wrong" }

/** Stores what holds for the whole office. Refusals: not_allowed, room_hours_wrong (the day ends before it begins). */
export const updateOfficeSettings = (actor: Actor, ask: OfficeSettings): Promise<Outcome<null, OfficeRefusal>> =>
  inTransaction(async (tx): Promise<Outcome<null, OfficeRefusal>> => {
    if (!mayEditOffice(actor)) return refuse({ code: "not_allowed" })
    if (ask.dayTo <= ask.dayFrom) return refuse({ code: "room_hours_wrong" })
    const before = await officeSettingsOf(tx)
    await tx.officeSettings.upsert({
      where: { id: "office" },
      create: { id: "office", settings: ask },
      update: { settings: ask },
    })
    await writeAudit(tx, actor, {
      action: "office.update",
      subject: { kind: "office", id: "office", title: ask.name },
      before,
      after: ask,
    })
    return accept(null)
  })
