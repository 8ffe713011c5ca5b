import type { CardFact, CardReason, StaleCards } from "../../schema/cards"
import type { PrintedContents, PrintedRecord } from "../../schema/printed"

type PrintedCards = Extract<PrintedContents, { kind: "cards" }>
type Held = PrintedCards["cards"][number]

/** The name cards of one meeting that are out in the hall, oldest print first: later cards of a person replace earlier ones. */
function heldCards(prints: readonly PrintedCards[]): Map<string, Held> {
  const held = new Map<string, Held>()
  for (const print of prints) {
    if (print.full) for (const [id, { seatId }] of [...held]) if (inPart(print, seatId)) held.delete(id)
    for (const id of print.removed) held.delete(id)
    for (const card of print.cards) held.set(card.id, card)
  }
  return held
}

/** The cards among the prints of one meeting, oldest first. */
export const cardPrints = (records: readonly PrintedRecord[]): PrintedCards[] =>
  [...records]
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .flatMap(({ contents }) => (contents?.kind === "cards" ? [contents] : []))

const inPart = ({ part }: PrintedCards, seatId: string): boolean =>
  part === "all" || (part === "stage") === seatId.startsWith("stage/")

/**
 * What has to be done to the cards printed for one meeting so that they say what the plan says (handbook §7.3, checks 55–57):
 * cards whose name, post or seat has changed, cards that are missing, cards of people who no longer sit there. Only the parts
 * that were printed before are looked at: where only the stage has cards, nobody in the hall is missing one. `now` must be all
 * cards of the meeting, in walking order. Nothing printed = nothing stale.
 */
export function staleCards(records: readonly PrintedRecord[], now: readonly CardFact[]): StaleCards {
  const prints = cardPrints(records)
  const held = heldCards(prints)
  const covered = (seatId: string): boolean => prints.some((print) => print.full && inPart(print, seatId))
  const sitting = new Map(now.filter((card) => covered(card.seatId)).map((card) => [card.id, card]))
  const print = [...sitting.values()].flatMap((card) => {
    const before = held.get(card.id)
    const why: CardReason[] = before ? differences(before, card) : ["new"]
    return why.length > 0 ? [{ card, before: before ?? null, why }] : []
  })
  const remove = [...held.values()]
    .filter((card) => !sitting.has(card.id))
    .map(({ id, name, seat, seatId }) => ({ id, name, seat, seatId }))
  return { print, remove }
}

function differences(before: Held, now: CardFact): CardReason[] {
  const why: CardReason[] = []
  if (before.name !== now.name) why.push("name")
  if (before.seatId !== now.seatId || before.seat !== now.seat) why.push("seat")
  if (before.post !== now.post) why.push("post")
  return why
}

/** How the last whole set of cards was printed (size, ground): cards printed later go beside them. */
export const cardChoices = (records: readonly PrintedRecord[]): Readonly<Record<string, string>> => {
  const { part: _, ...choices } = cardPrints(records)
    .filter((print) => print.full)
    .reduce<Record<string, string>>((_, print) => print.choices, {})
  return choices
}

/** The choice of posts of the last cards of a meeting: reprints say what the first print said; null = none printed. */
export const postsPrinted = (records: readonly PrintedRecord[]): PrintedCards["posts"] | null =>
  cardPrints(records).at(-1)?.posts ?? null

/**
 * The list of changes that belongs to the newest cards, also after these have been printed: what is stale now, or else what
 * was before the last print of changed cards.
 */
export function changesToList(records: readonly PrintedRecord[], now: readonly CardFact[]): StaleCards {
  const stale = staleCards(records, now)
  if (stale.print.length + stale.remove.length > 0) return stale
  const last = records
    .filter(({ contents }) => contents?.kind === "cards")
    .reduce<PrintedRecord | null>((newest, one) => (newest && newest.createdAt >= one.createdAt ? newest : one), null)
  const changed = last?.contents?.kind === "cards" && !last.contents.full
  return changed
    ? staleCards(
        records.filter((record) => record !== last),
        now,
      )
    : stale
}
