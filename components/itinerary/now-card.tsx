import type { ReactNode } from "react"
import { seatWords } from "@/lib/itineraries/rules/change-words"
import { placeOf } from "@/lib/itineraries/rules/diff"
import type { SeatMark as Mark } from "@/lib/itineraries/rules/mini-map"
import type { ItineraryEntry } from "@/lib/itineraries/schema"
import { dayLabel, dayOf, spanLabel, timeOf } from "@/lib/kernel/zoned"
import { isFloorNumber } from "@/lib/venues/rules/floor"
import type { SeatWay } from "@/lib/venues/rules/seat-name"
import type { OwnWords } from "./own-words"
import { SeatMark } from "./seat-mark"

export type SeatView = { drawing: string; mark: Mark; way: SeatWay }

type Props = {
  words: OwnWords
  entry: ItineraryEntry
  on: boolean
  now: Date
  zone: string
  arriveEarlyMinutes: number
  view: SeatView | null
  badge: ReactNode
  children: ReactNode
}

/** What comes now or next: when, where, my seat and the way to it. */
export function NowCard({ words, entry, on, now, zone, arriveEarlyMinutes, view, badge, children }: Props) {
  const { t, locale } = words
  const [from, to] = [new Date(entry.startsAt), new Date(entry.endsAt)]
  const day = dayOf(from, zone)
  const near =
    day === dayOf(now, zone)
      ? t("today")
      : day === dayOf(new Date(now.getTime() + 86_400_000), zone)
        ? t("tomorrow")
        : ""
  const seated = new Date(from.getTime() - arriveEarlyMinutes * 60_000)
  return (
    <section className="mx-3 mt-3 overflow-hidden rounded-lg border border-line bg-white">
      <div className="px-4 pt-[0.7em] pb-[0.8em]">
        <p className="m-0 flex flex-wrap items-center justify-between gap-x-3 text-[0.9em] text-ink-2">
          <span>
            {on ? t("now") : t("next")} · {near === "" ? "" : `${near} `}
            {dayLabel(from, zone, locale)}
          </span>
          {badge}
        </p>
        <h2 className="mt-[0.2em] mb-[0.3em] font-bold font-serif text-[1.4em] leading-snug">{entry.title}</h2>
        <p className="m-0">
          {spanLabel(from, to, zone, locale)}
          {on || arriveEarlyMinutes === 0 ? null : (
            <span className="ml-[0.8em]">{t("arrive", { time: timeOf(seated, zone) })}</span>
          )}
        </p>
        <p className="m-0">
          {placeOf(entry)} {isFloorNumber(entry.floor) ? t("floor", { floor: entry.floor }) : entry.floor}{" "}
          {entry.address === "" ? null : <span className="text-ink-2">{entry.address}</span>}
        </p>
        {entry.dress === "" && entry.note === "" ? null : (
          <p className="m-0 text-[0.9em] text-ink-2">{[entry.dress, entry.note].filter(Boolean).join(" · ")}</p>
        )}
      </div>
      {entry.seat ? <MySeat words={words} seat={entry.seat} view={view} /> : null}
      {children}
    </section>
  )
}

type SeatProps = { words: OwnWords; seat: NonNullable<ItineraryEntry["seat"]>; view: SeatView | null }

function MySeat({ words: { t, changes, venues }, seat, view }: SeatProps) {
  const words = seatWords(seat, changes)
  const way = view && {
    row: seat.row,
    at: seat.at ?? "row",
    side: venues(`way.side.${view.way.side}`),
    door: view.way.door ?? "",
  }
  return (
    <div className="flex border-line-2 border-t">
      <div className="min-w-0 flex-1 px-4 py-[0.8em]">
        <p className="m-0 text-[0.9em] text-ink-2">{t("mySeat")}</p>
        <p className="m-0 font-bold text-[1.8em] leading-tight">{words}</p>
        {way && view ? (
          <p className="m-0 text-[0.9em] text-ink-2">
            {view.way.door ? venues("way.full", way) : venues("way.noDoor", way)}
          </p>
        ) : null}
      </div>
      {view ? (
        <div
          className="flex shrink-0 items-center border-line-2 border-l bg-paper-2"
          style={{ width: "38%", maxWidth: 280 }}
        >
          <SeatMark drawing={view.drawing} mark={view.mark} label={t("hallPlan", { seat: words })} />
        </div>
      ) : null}
    </div>
  )
}
