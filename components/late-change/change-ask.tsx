"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import type { LateChange } from "@/lib/seating/schema/change"
import type { LateChangePanelProps } from "./late-change-panel"

type Open = "substitute" | "rank" | null

/** What happened to those who are chosen: one press for most, two more questions for a substitute and for a rank. */
export function ChangeAsk({
  participationIds,
  seatId,
  people,
  placeOf,
  closed,
  change,
  onMended,
  onChange,
}: Pick<LateChangePanelProps, "participationIds" | "seatId" | "people" | "placeOf"> & {
  closed: readonly string[]
  change: LateChange
  onMended: (seatId: string) => void
  onChange: (change: LateChange) => void
}) {
  const t = useTranslations("lateChange")
  const [open, setOpen] = useState<Open>(null)
  const seated = participationIds.filter((id) => placeOf.has(id))
  const waiting = participationIds.filter((id) => !placeOf.has(id) && people.get(id)?.attends)
  const mendable = seatId !== null && closed.includes(seatId)
  const seats = seated.length > 0 ? seated.flatMap((id) => placeOf.get(id)?.seatId ?? []) : seatId ? [seatId] : []
  const only = participationIds.length === 1 ? participationIds[0] : undefined
  const add = (part: Partial<LateChange>) => {
    setOpen(null)
    onChange({ ...change, ...part })
  }
  const plus = (list: readonly string[], more: readonly string[]): string[] => [...new Set([...list, ...more])]
  if (participationIds.length === 0 && !seatId) return <p className="m-0 text-[14px] text-ink-2">{t("how")}</p>
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {seated.length > 0 ? (
          <Button size="sm" onClick={() => add({ absent: plus(change.absent, seated) })}>
            {t("ask.absent")}
          </Button>
        ) : null}
        {waiting.length > 0 ? (
          <Button size="sm" onClick={() => add({ added: plus(change.added, waiting) })}>
            {t("ask.added")}
          </Button>
        ) : null}
        {only && placeOf.has(only) ? (
          <>
            <Button
              size="sm"
              aria-expanded={open === "substitute"}
              onClick={() => setOpen(open === "substitute" ? null : "substitute")}
            >
              {t("ask.substitute")}
            </Button>
            <Button size="sm" aria-expanded={open === "rank"} onClick={() => setOpen(open === "rank" ? null : "rank")}>
              {t("ask.rank")}
            </Button>
          </>
        ) : null}
        {mendable ? (
          <Button size="sm" onClick={() => onMended(seatId)}>
            {t("ask.mended")}
          </Button>
        ) : null}
        {seats.length > 0 && !mendable ? (
          <Button size="sm" onClick={() => add({ broken: plus(change.broken, seats) })}>
            {t("ask.broken")}
          </Button>
        ) : null}
      </div>
      {only && open === "substitute" ? (
        <Substitute
          candidates={[...people.values()].filter((one) => one.attends && !placeOf.has(one.id))}
          onChoose={(stands, takes) => add({ substitutes: [...change.substitutes, { out: only, in: stands, takes }] })}
        />
      ) : null}
      {only && open === "rank" ? (
        <NewRank
          onChoose={(rank) =>
            add({
              ranks: [...change.ranks.filter((one) => one.participationId !== only), { participationId: only, rank }],
            })
          }
        />
      ) : null}
    </>
  )
}

function Substitute({
  candidates,
  onChoose,
}: {
  candidates: readonly { id: string; shownName: string; groupName: string; unit: string }[]
  onChoose: (participationId: string, takes: "seat" | "rank") => void
}) {
  const t = useTranslations("lateChange")
  const [who, setWho] = useState(candidates[0]?.id ?? "")
  const [takes, setTakes] = useState<"seat" | "rank">("seat")
  if (candidates.length === 0) return <p className="mt-3 mb-0 text-[14px] text-ink-2">{t("substitute.none")}</p>
  return (
    <div className="mt-3 grid gap-2">
      <SelectField label={t("substitute.who")} value={who} onChange={(event) => setWho(event.target.value)}>
        {candidates.map((one) => (
          <option key={one.id} value={one.id}>
            {[one.shownName, one.groupName || one.unit].filter(Boolean).join(" · ")}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("substitute.takes")}
        value={takes}
        onChange={(event) => setTakes(event.target.value === "rank" ? "rank" : "seat")}
      >
        <option value="seat">{t("substitute.seat")}</option>
        <option value="rank">{t("substitute.place")}</option>
      </SelectField>
      <Button size="sm" onClick={() => onChoose(who, takes)}>
        {t("substitute.ok")}
      </Button>
    </div>
  )
}

function NewRank({ onChoose }: { onChoose: (rank: number) => void }) {
  const t = useTranslations("lateChange")
  const [text, setText] = useState("")
  const rank = Number(text)
  const sound = Number.isInteger(rank) && rank >= 1 && rank <= 9999
  return (
    <form
      className="mt-3 flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (sound) onChoose(rank)
      }}
    >
      <TextField
        label={t("rank.label")}
        inputMode="numeric"
        className="w-28"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" size="sm" disabled={!sound}>
        {t("rank.ok")}
      </Button>
    </form>
  )
}
