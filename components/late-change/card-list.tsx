"use client"

import { useTranslations } from "next-intl"
import { useCallback, useState } from "react"
import { seatWords } from "@/components/seat-map/seat-words"
import { Button } from "@/components/ui/button"
import { PrintSheet } from "@/components/ui/print-sheet"
import { useTell } from "@/components/ui/toasts"
import type { CardMove } from "@/lib/seating/schema/change"
import type { Seat } from "@/lib/venues/schema"
import { CardSheet } from "./card-sheet"

/** The cards in walking order, to be read from a phone, copied into a message, or printed. */
export function CardList({
  title,
  cards,
  name,
  seatOf,
}: {
  /** The meeting, for the head of the printed sheet. */
  title: string
  cards: readonly CardMove[]
  name: (participationId: string) => string
  seatOf: ReadonlyMap<string, Seat>
}) {
  const t = useTranslations("lateChange")
  const venues = useTranslations("venues")
  const tell = useTell()
  const [printing, setPrinting] = useState(false)
  const printed = useCallback(() => setPrinting(false), [])
  const seat = (id: string | null): string => {
    const found = id === null ? undefined : seatOf.get(id)
    return found ? seatWords(venues, found) : ""
  }
  const way = ({ from, to }: CardMove): string => {
    if (to === null) return `${seat(from)} ${t("list.away")}`
    return from === null ? `${seat(to)} ${t("list.new")}` : t("list.move", { from: seat(from), to: seat(to) })
  }
  const copy = async () => {
    const text = cards.map((card, index) => `${index + 1}\t${name(card.participationId)}\t${way(card)}`).join("\n")
    try {
      await navigator.clipboard.writeText(text)
      tell(t("list.copied"))
    } catch {
      tell(t("list.noCopy"), "refused")
    }
  }
  return (
    <div className="mt-2 rounded border border-line bg-white">
      <div className="flex items-center gap-2 border-line-2 border-b px-3 py-1 text-[14px]">
        <span className="flex-1 text-ink-2">{t("list.title")}</span>
        <Button size="sm" tone="quiet" onClick={copy}>
          {t("list.copy")}
        </Button>
        <Button size="sm" tone="quiet" onClick={() => setPrinting(true)}>
          {t("list.print")}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <ol tabIndex={0} aria-label={t("list.title")} className="m-0 max-h-72 list-none overflow-y-auto p-0 text-[14px]">
        {cards.map((card, index) => (
          <li key={card.participationId} className="flex gap-2 border-line-2 border-b px-3 py-1 last:border-b-0">
            <span className="w-6 shrink-0 text-right text-ink-2 tabular-nums">{index + 1}</span>
            <b className="shrink-0 font-medium">{name(card.participationId)}</b>
            <span className="min-w-0 flex-1 text-right tabular-nums">{way(card)}</span>
          </li>
        ))}
      </ol>
      {printing ? (
        <PrintSheet onDone={printed}>
          <CardSheet
            title={title}
            cards={cards.map((card) => ({
              id: card.participationId,
              name: name(card.participationId),
              way: way(card),
            }))}
          />
        </PrintSheet>
      ) : null}
    </div>
  )
}
