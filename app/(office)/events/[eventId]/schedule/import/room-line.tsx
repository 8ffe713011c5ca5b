"use client"

import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import type { Choosing } from "@/components/import-wizard/types"
import { Button } from "@/components/ui/button"
import { inputClass } from "@/components/ui/field"
import type { ProgrammeAside } from "@/lib/meetings/store/import-programme"

type Props = {
  room: ProgrammeAside["rooms"][number]
  venues: ProgrammeAside["venues"]
  known: ProgrammeAside["known"]
  choosing: Choosing
}

/** One room the house does not have: another one, none, or a new one with its seats – by choice, never silently. */
export function RoomLine({ room, venues, known, choosing }: Props) {
  const t = useTranslations("exchange.rooms")
  const id = useId()
  const { key, name, count, nearest, waiting, choice } = room
  const chosen = choosing.choices[key] ?? ""
  const [making, setMaking] = useState(chosen.startsWith("new:"))
  const [venueId, setVenueId] = useState(venues[0]?.id ?? "")
  const [seats, setSeats] = useState("")
  const near = known.filter(({ title }) => nearest.includes(title))
  const others = known.filter(({ title }) => !nearest.includes(title))
  const enough = venueId !== "" && /^[1-9]\d{0,5}$/.test(seats)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t px-4 py-2.5 first:border-t-0">
      <label htmlFor={id} className="min-w-48">
        {name} <span className="text-[14px] text-ink-2">{t("meetings", { count })}</span>
      </label>
      <select
        id={id}
        className={`${inputClass} !w-auto max-w-full`}
        disabled={choosing.busy}
        value={making ? "new" : chosen}
        onChange={({ target: { value } }) => {
          setMaking(value === "new")
          if (value !== "new") choosing.choose(key, value)
          else if (chosen !== "") choosing.choose(key, "")
        }}
      >
        <option value="">{waiting > 0 || choice !== null ? t("undecided") : t("asItIs")}</option>
        <option value="none">{t("none")}</option>
        {venues.length > 0 ? <option value="new">{t("new")}</option> : null}
        {near.length > 0 ? (
          <optgroup label={t("nearest")}>
            {near.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </optgroup>
        ) : null}
        <optgroup label={t("known")}>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </optgroup>
      </select>
      {making ? (
        <>
          <select
            aria-label={t("venue")}
            className={`${inputClass} !w-auto`}
            value={venueId}
            disabled={choosing.busy}
            onChange={({ target }) => setVenueId(target.value)}
          >
            {venues.map((venue) => (
              <option key={venue.id} value={venue.id}>
                {venue.name}
              </option>
            ))}
          </select>
          <label className="inline-flex items-center gap-2">
            {t("seats")}
            <input
              className={`${inputClass} !w-24`}
              inputMode="numeric"
              value={seats}
              disabled={choosing.busy}
              onChange={({ target }) => setSeats(target.value)}
            />
          </label>
          <Button
            size="sm"
            disabled={!enough || choosing.busy}
            onClick={() => choosing.choose(key, `new:${venueId}:${seats}`)}
          >
            {chosen.startsWith("new:") ? t("again") : t("make")}
          </Button>
        </>
      ) : null}
    </div>
  )
}
