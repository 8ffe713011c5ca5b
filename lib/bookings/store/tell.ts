import type { Actor } from "@/lib/kernel/actor"
import { WITHHELD } from "@/lib/meetings/rules/room-taken"
import { timeWords } from "@/lib/meetings/rules/summary"
import { enqueue } from "@/lib/notices/store/outbox"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import type { Tx } from "@/lib/platform/db"
import { type Translator, wordsFor } from "@/lib/platform/messages"
import type { RoomFacts } from "../rules/facts"

/** What a mail says of a booking. */
export type Told = { id: string; revision: number; title: string; from: number; to: number }
export type Topic = "asked" | "approved" | "declined" | "displaced" | "changed" | "cancelled" | "released"
type Address = { name: string; email: string | null }

const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, " ").trim()

/** Puts one mail for each address into the outbox, in the transaction of what it tells of; nobody is told twice of one revision. */
async function mail(
  tx: Tx,
  topic: Topic,
  told: Told,
  room: RoomFacts,
  to: readonly Address[],
  more: { actor: Actor; note: string; now: Date },
): Promise<void> {
  const reachable = to.filter((one): one is { name: string; email: string } => Boolean(one.email))
  if (reachable.length === 0) return
  const { zone, name: office } = await officeSettingsOf(tx)
  const t: Translator = wordsFor("zh-CN", "bookings")
  const facts = { title: told.title, when: timeWords(told.from, told.to, zone), room: room.title, who: more.actor.name }
  const messages = reachable.map(({ name, email }) => {
    const lines = [
      t("mail.greeting", { name }),
      t(`mail.${topic}.text`, facts),
      more.note === "" ? "" : t("mail.note", { note: more.note }),
      office,
    ]
    const subject = oneLine(t(`mail.${topic}.subject`, facts)).slice(0, 300)
    const text = lines.filter((line) => line !== "").join("\n\n")
    const dedupeKey = `booking:${topic}:${told.id}:${told.revision}:${told.from}:${email}`
    return { kind: "booking", dedupeKey, payload: { to: oneLine(email), subject, text, eventId: "", name } }
  })
  await enqueue(tx, messages, more.now)
}

const accounts = async (tx: Tx, where: object): Promise<Address[]> =>
  (await tx.user.findMany({ where: { disabledAt: null, ...where }, orderBy: { id: "asc" } })).map((user) => ({
    name: user.displayName,
    email: user.email,
  }))

/**
 * 待批: the keeper of the room, or where it has none whose account is open the organisers (for a meeting those of its event).
 * Organisers decide without reading a confidential title, in the mail as on the page.
 */
export async function tellDeciders(
  tx: Tx,
  actor: Actor,
  told: Told & { confidential: boolean; eventId?: string },
  room: RoomFacts,
  now: Date,
): Promise<void> {
  const keeper = room.keeperId === null ? [] : await accounts(tx, { id: room.keeperId })
  const more = { actor, note: "", now }
  if (keeper.length > 0) return mail(tx, "asked", told, room, keeper, more)
  const title = told.confidential ? WITHHELD : told.title
  const member = told.eventId === undefined ? {} : { memberships: { some: { eventId: told.eventId } } }
  await mail(tx, "asked", { ...told, title }, room, await accounts(tx, { role: "ORGANISER", ...member }), more)
}

/** Tells whoever booked, unless they did it themselves. */
export async function tellBooker(
  tx: Tx,
  actor: Actor,
  topic: Topic,
  told: Told & { bookedById: string },
  room: RoomFacts,
  more: { note?: string; now: Date },
): Promise<void> {
  if (actor.kind === "user" && actor.id === told.bookedById) return
  await mail(tx, topic, told, room, await accounts(tx, { id: told.bookedById }), { actor, note: "", ...more })
}

/** Tells the organisers of an event that one of its meetings lost its room. */
export async function tellOrganisers(
  tx: Tx,
  actor: Actor,
  told: Told & { eventId: string },
  room: RoomFacts,
  now: Date,
): Promise<void> {
  const to = await accounts(tx, { role: "ORGANISER", memberships: { some: { eventId: told.eventId } } })
  await mail(tx, "displaced", told, room, to, { actor, note: "", now })
}
