import { missingGlyphs } from "@/lib/names/rules/glyphs"
import type { Tx } from "@/lib/platform/db"
import { printFontCoverage } from "@/lib/platform/fonts"
import type { ImportSituation } from "../rules/import/plan"
import { groupsOf, listedPeople } from "./participants"

/** What an import into this event has to reckon with. `phones` are those in the file. */
export async function situationOf(eventId: string, phones: readonly string[], tx: Tx): Promise<ImportSituation> {
  const coverage = printFontCoverage()
  const [existing, groups, officePeople] = [
    await listedPeople(eventId, tx),
    await groupsOf(eventId, tx),
    await tx.person.findMany({
      where: { phone: { in: [...new Set(phones)] }, participations: { none: { eventId } } },
      select: { id: true, name: true, phone: true },
      orderBy: { id: "asc" },
    }),
  ]
  return { existing, groups, officePeople, missingGlyphs: (text) => missingGlyphs(text, coverage) }
}
