import { seatWords } from "@/lib/itineraries/rules/change-words"
import { placeOf } from "@/lib/itineraries/rules/diff"
import type { OwnDay } from "@/lib/itineraries/rules/own-days"
import type { ItineraryEntry } from "@/lib/itineraries/schema"
import { dayLabel, timeOf } from "@/lib/kernel/zoned"
import { isFloorNumber } from "@/lib/venues/rules/floor"
import type { OwnWords } from "./own-words"

/** One's days, each meeting with time, place, seat and what to wear or bring. */
export function DayList({ words, days, zone }: { words: OwnWords; days: readonly OwnDay[]; zone: string }) {
  return (
    <>
      {days.map(({ day, entries }) => (
        <section key={day} aria-label={day}>
          <h2 className="mt-[1.4em] mb-1 px-4 font-semibold text-[1em] text-ink-2">
            {dayLabel(new Date(entries[0]?.startsAt ?? day), zone, words.locale)}
          </h2>
          <ul className="m-0 list-none p-0">
            {entries.map((entry) => (
              <DayLine key={entry.meetingId} words={words} entry={entry} zone={zone} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function DayLine({ words, entry, zone }: { words: OwnWords; entry: ItineraryEntry; zone: string }) {
  const { t, changes } = words
  const details = [
    isFloorNumber(entry.floor) ? t("floor", { floor: entry.floor }) : entry.floor,
    entry.chairText === "" ? "" : t("chair", { chair: entry.chairText }),
    entry.dress,
    entry.note,
  ]
  return (
    <li className="flex gap-[1em] border-line-2 border-b px-4 py-[0.7em]">
      <div className="shrink-0" style={{ width: "4.2em" }}>
        <span className="block font-semibold">{timeOf(new Date(entry.startsAt), zone)}</span>
        <span className="block text-[0.85em] text-ink-2">–{timeOf(new Date(entry.endsAt), zone)}</span>
      </div>
      <div className="min-w-0 flex-1">
        {entry.cancelled ? (
          <p className="m-0">
            <s>{entry.title}</s> <span className="font-semibold text-seal">{t("cancelled")}</span>
          </p>
        ) : (
          <>
            <p className="m-0 font-medium">
              {entry.title}
              {entry.role === "ATTEND" ? null : (
                <span className="text-[0.85em] text-blue"> · {t(`roles.${entry.role}`)}</span>
              )}
            </p>
            <p className="m-0 text-[0.9em] text-ink-2">
              {placeOf(entry)}
              {entry.seat ? <span className="font-semibold text-pine"> · {seatWords(entry.seat, changes)}</span> : null}
              {details.map((detail) => (detail === "" ? "" : ` · ${detail}`)).join("")}
            </p>
          </>
        )}
      </div>
    </li>
  )
}
