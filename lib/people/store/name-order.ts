import { writeAudit } from "@/lib/audit/store"
import type { EventSettings } from "@/lib/events/schema"
import { type DraftRefusal, openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { normaliseName } from "@/lib/names/rules/normalise"
import { inTransaction, type Tx } from "@/lib/platform/db"
import type { SortAsAsk, StrokesAsk } from "../schema/name-order"

type Statement = { subject: { kind: string; id: string; title: string }; action: string; before: string; after: string }

/** Keeps the changed settings with one audit row; nothing is written when nothing changed. */
async function state(tx: Tx, actor: Actor, eventId: string, settings: EventSettings, said: Statement): Promise<void> {
  if (said.before === said.after) return
  await tx.event.update({ where: { id: eventId }, data: { settings } })
  const { subject, action, before, after } = said
  const key = action === "people.strokes" ? "strokes" : "spelling"
  await writeAudit(tx, actor, { eventId, action, subject, before: { [key]: before }, after: { [key]: after } })
}

const without = <V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key))

/**
 * The strokes of one character as the office states them (handbook §2.3: asked for, never guessed); null takes the
 * statement back. Right "people". Refusals: no_such_event, not_allowed, event_archived.
 */
export const setStrokes = (
  actor: Actor,
  { eventId, character, strokes }: StrokesAsk,
): Promise<Outcome<{ character: string }, DraftRefusal>> =>
  inTransaction<Outcome<{ character: string }, DraftRefusal>>(async (tx) => {
    const draft = await openDraft(tx, actor, eventId, "people")
    if (!draft.ok) return draft
    const { settings } = draft.value.event
    const others = without(settings.strokeOverrides, character)
    const strokeOverrides = strokes === null ? others : { ...others, [character]: { strokes } }
    await state(
      tx,
      actor,
      eventId,
      { ...settings, strokeOverrides },
      {
        action: "people.strokes",
        subject: { kind: "character", id: character, title: character },
        before: settings.strokeOverrides[character]?.strokes ?? "",
        after: strokes ?? "",
      },
    )
    return accept({ character })
  })

export type SortAsRefusal = DraftRefusal | { readonly code: "no_such_person" }

/**
 * 排序用名: puts one person in order by another spelling than the name (a variant character, a former name); empty, or the
 * name itself, takes it back. Right "people". Refusals: no_such_event, not_allowed, event_archived, no_such_person.
 */
export const setSortAs = (
  actor: Actor,
  { eventId, participationId, spelling }: SortAsAsk,
): Promise<Outcome<{ spelling: string }, SortAsRefusal>> =>
  inTransaction<Outcome<{ spelling: string }, SortAsRefusal>>(async (tx) => {
    const draft = await openDraft(tx, actor, eventId, "people")
    if (!draft.ok) return draft
    const row = await tx.participation.findFirst({
      where: { id: participationId, eventId },
      select: { person: { select: { name: true } } },
    })
    if (!row) return refuse({ code: "no_such_person" })
    const { settings } = draft.value.event
    const wanted = normaliseName(spelling)
    const own = wanted === row.person.name ? "" : wanted
    const others = without(settings.sortAs, participationId)
    const sortAs = own === "" ? others : { ...others, [participationId]: own }
    await state(
      tx,
      actor,
      eventId,
      { ...settings, sortAs },
      {
        action: "people.sort_as",
        subject: { kind: "participation", id: participationId, title: row.person.name },
        before: settings.sortAs[participationId] ?? "",
        after: own,
      },
    )
    return accept({ spelling: own })
  })
