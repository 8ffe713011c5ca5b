import { db, type Tx } from "@/lib/platform/db"
import { type OfficeSettings, officeSettings } from "../schema"

/** What holds for the whole office; the defaults where nothing (or nothing readable) is stored. No actor is asked: it names nobody. */
export async function officeSettingsOf(tx: Tx = db()): Promise<OfficeSettings> {
  const row = await tx.officeSettings.findUnique({ where: { id: "office" } })
  const stored = officeSettings.safeParse(row?.settings ?? {})
  return stored.success ? stored.data : officeSettings.parse({})
}
