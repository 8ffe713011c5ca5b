"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { Button } from "@/components/ui/button"
import type { ChangeProposal } from "@/lib/seating/schema/change"
import type { Seat } from "@/lib/venues/schema"
import { CardList } from "./card-list"

/** What was just decided, with its cards still to be laid; takes the keyboard over from the button that is gone. */
export function ChangeDone({
  title,
  proposal,
  name,
  seatOf,
  onHide,
}: {
  title: string
  proposal: ChangeProposal
  name: (participationId: string) => string
  seatOf: ReadonlyMap<string, Seat>
  onHide: () => void
}) {
  const t = useTranslations("lateChange")
  const words = useRef<HTMLParagraphElement>(null)
  useEffect(() => words.current?.focus(), [])
  const { method, counts, cards } = proposal
  return (
    <div className="border-line-2 border-b bg-pine-soft px-4 py-3">
      <div className="flex flex-wrap items-start gap-2">
        <p ref={words} tabIndex={-1} className="m-0 min-w-0 flex-1 font-semibold text-pine">
          ✓ {t("applied", { ...counts, method: t(`methods.${method}`) })}
          <span className="block font-normal text-[14px] text-ink-2">{t("done.undo")}</span>
        </p>
        <Button size="sm" tone="quiet" onClick={onHide}>
          {t("done.hide")}
        </Button>
      </div>
      {cards.length > 0 ? <CardList {...{ title, cards, name, seatOf }} /> : null}
    </div>
  )
}
