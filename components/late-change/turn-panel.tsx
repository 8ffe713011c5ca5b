import { useTranslations } from "next-intl"
import { seatWords } from "@/components/seat-map/seat-words"
import { Callout, Panel } from "@/components/ui/panel"
import type { RoomTurn } from "@/lib/seating/rules/change/change-over"
import { changeOverTime } from "@/lib/seating/rules/change/change-over"
import type { HallGeometry } from "@/lib/venues/schema"
import { TurnTable } from "./turn-table"

/** More than this many people at once are worth a warning. */
const MANY = 12

/** From one meeting to the next: cards, minutes, people, and the list by area in walking order. */
export function TurnPanel({
  turn,
  geometry,
  names,
  clear,
  rate,
}: {
  turn: RoomTurn
  geometry: HallGeometry | null
  names: ReadonlyMap<string, string>
  clear: number
  rate: number
}) {
  const t = useTranslations("lateChange")
  const venues = useTranslations("venues")
  const { before, after, change } = turn
  const title = t("changeover.pair", { before: before.title, after: after.title })
  if (!change || !geometry) {
    return (
      <Panel title={title} padded>
        <p className="m-0 text-ink-2">{t("changeover.noPlan", { title: turn.missing })}</p>
      </Panel>
    )
  }
  const bold = { b: (chunks: React.ReactNode) => <b className="tabular-nums">{chunks}</b> }
  const time = changeOverTime(before.to, after.from, clear, change.counts, rate)
  const seatOf = new Map(geometry.seats.map((seat) => [seat.id, seat]))
  const seat = (id: string): string => {
    const found = seatOf.get(id)
    return found ? seatWords(venues, found) : id
  }
  const areas = [...new Set(change.seats.map((one) => one.area))]
  return (
    <Panel title={title}>
      <div className="space-y-1 px-4 py-3">
        {change.seats.length === 0 ? (
          <p className="m-0 text-pine">✓ {t("changeover.same")}</p>
        ) : (
          <p className="m-0 tabular-nums">{t("changeover.counts", change.counts)}</p>
        )}
        <p className="m-0">
          {time
            ? t.rich("changeover.minutes", { ...bold, gap: time.gap, clear: time.clear, usable: time.usable })
            : t("changeover.noTime")}
        </p>
        {time?.people ? (
          <p className="m-0">{t.rich("changeover.people", { ...bold, rate, people: time.people })}</p>
        ) : null}
        {time && time.people === null ? (
          <Callout tone="seal" title={t("changeover.tooShort")}>
            {t("changeover.tooShortText")}
          </Callout>
        ) : null}
        {time?.people && time.people > MANY ? (
          <Callout tone="amber" title={t("changeover.many", { people: time.people })} />
        ) : null}
      </div>
      {areas.map((area) => {
        const seats = change.seats.filter((one) => one.area === area)
        const section = geometry.seats.find((one) => one.area === area)?.sectionName ?? ""
        return <TurnTable key={area} title={section} turn={title} {...{ seats, seat, names }} />
      })}
    </Panel>
  )
}
