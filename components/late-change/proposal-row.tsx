"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { ChangeProposal, LineHead, ParityChange } from "@/lib/seating/schema/change"
import type { Seat } from "@/lib/venues/schema"
import { CardList } from "./card-list"

const NAMED = 3

/** One way: its name, the cards in bold, one sentence of what it does and leaves, the cards, and the button. */
export function ProposalRow({
  title,
  proposal,
  name,
  seatOf,
  busy,
  onUse,
}: {
  title: string
  proposal: ChangeProposal
  name: (participationId: string) => string
  seatOf: ReadonlyMap<string, Seat>
  busy: boolean
  onUse: () => void
}) {
  const t = useTranslations("lateChange")
  const [open, setOpen] = useState(false)
  const { method, counts, cards, errors, warnings, gaps, unseated } = proposal
  const suggested = method === "recommended"
  const bold = { b: (chunks: React.ReactNode) => <b className="text-[17px] tabular-nums">{chunks}</b> }
  const sentences = useSentences(proposal, name)
  return (
    <li className={`border-line-2 border-b px-4 py-3 last:border-b-0 ${suggested ? "bg-pine-soft" : ""}`}>
      <div className="flex items-baseline gap-3">
        <b className="w-16 shrink-0 font-semibold">{t(`methods.${method}`)}</b>
        <span className="min-w-0 flex-1">
          {counts.moved > 0 ? t.rich("cards", { ...bold, count: counts.moved }) : t.rich("none", bold)}
          <span className="ml-2 text-[14px] text-ink-2">{t("also", counts)}</span>
        </span>
        <Button size="sm" busy={busy} onClick={onUse}>
          {t("apply")}
        </Button>
      </div>
      <div className="text-[14px] text-ink-2 leading-6 sm:pl-[76px]">
        {sentences.length > 0 ? <p className="m-0">{sentences.join("；")}</p> : null}
        <p className="m-0">
          {errors > 0 ? <span className="mr-2 text-seal">● {t("errors", { count: errors })}</span> : null}
          {warnings > 0 ? <span className="mr-2 text-amber">▲ {t("warnings", { count: warnings })}</span> : null}
          {gaps.length > 0 ? <span className="mr-2 text-amber">{t("gaps", { count: gaps.length })}</span> : null}
          {unseated.length > 0 ? (
            <span className="mr-2 text-seal">
              {t("unseated", { names: unseated.slice(0, NAMED).map(name).join("、") })}
            </span>
          ) : null}
          {errors + warnings + gaps.length + unseated.length === 0 ? (
            <span className="text-pine">✓ {t("clean")}</span>
          ) : null}
        </p>
        {cards.length > 0 ? (
          <button
            type="button"
            aria-expanded={open}
            className="min-h-7 border-0 bg-transparent p-0 text-[14px] text-blue underline"
            onClick={() => setOpen(!open)}
          >
            {t("show", { count: cards.length })}
          </button>
        ) : null}
      </div>
      {open ? <CardList {...{ title, cards, name, seatOf }} /> : null}
    </li>
  )
}

function useSentences({ method, areas, parity }: ChangeProposal, name: (id: string) => string): string[] {
  const t = useTranslations("lateChange")
  const seating = useTranslations("seating")
  const headWords = (head: LineHead, how: string): string => {
    if (head.kind === "stage") return t("areas.stage", { row: head.row, method: how })
    if (head.kind === "delegation") return t("areas.delegation", { name: head.name, method: how })
    return t("areas.zone", { category: seating(`category.${head.category}`), method: how })
  }
  const parityWords = (one: ParityChange): string => {
    const turn = one.before % 2 === one.after % 2 ? "same" : one.before % 2 === 1 ? "odd_even" : "even_odd"
    return [
      t(`parity.${turn}`, { row: one.row, before: one.before, after: one.after }),
      one.movedFrom > 0 ? t("parity.moved", { from: Math.max(0, one.movedFrom - 1) }) : t("parity.still"),
      t(`parity.${one.first}`),
    ].join("，")
  }
  const sentences = parity.map(parityWords)
  if (method === "recommended") {
    for (const area of areas) {
      const words = headWords(area.head, t(`methods.${area.method}`))
      sentences.push(t("areas.count", { area: words, count: area.moved }))
    }
  }
  const jumped = areas.flatMap((area) => area.outOfOrder)
  if (jumped.length > 0) sentences.push(t("order", { names: jumped.slice(0, NAMED).map(name).join("、") }))
  return sentences
}
