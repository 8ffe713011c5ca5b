import type { CardChangesDocument, CardReason, CardTask, StaleCards } from "../../schema/cards"
import { headOf, meetingOf, type Paper, placeWords, timeWords } from "../paper"

/**
 * 换牌单: the cards to change in walking order, numbered and to be ticked — what to take away, put down or carry to another
 * seat. Taking away comes first, so that no seat has two cards. Null when there is nothing to change.
 */
export function cardChangesDocument(paper: Paper, meetingId: string, stale: StaleCards): CardChangesDocument | null {
  const meeting = meetingOf(paper, meetingId)
  if (!meeting || stale.print.length + stale.remove.length === 0) return null
  const { t } = paper
  const lines = [
    ...stale.remove.map(({ seat, name }) => ({ seat, name, what: t("cards.remove") })),
    ...stale.print.map((task) => ({ seat: task.card.seat, name: task.card.name, what: taskWords(paper, task) })),
  ]
  const subtitle = [timeWords(paper, meeting), placeWords(paper, meeting.roomId)].filter(Boolean).join(" · ")
  return {
    head: headOf(paper, t("title.cardChanges", { meeting: meeting.title }), subtitle),
    columns: {
      number: t("column.number"),
      seat: t("column.seat"),
      name: t("column.name"),
      what: t("cards.what"),
    },
    rows: lines.map((line, index) => ({ number: index + 1, ...line })),
    total: t("cards.total", { print: stale.print.length, remove: stale.remove.length }),
  }
}

/** "新放", "从3排5座移来；姓名原为「王伟」": what to do with one card and why. */
export function taskWords({ t }: Pick<Paper, "t">, { before, why }: CardTask): string {
  const say: Record<CardReason, () => string> = {
    new: () => t("cards.why.new"),
    name: () => t("cards.why.name", { before: before?.name ?? "" }),
    seat: () => t("cards.why.seat", { before: before?.seat ?? "" }),
    post: () => t("cards.why.post"),
  }
  return why.map((reason) => say[reason]()).join(t("cards.and"))
}
