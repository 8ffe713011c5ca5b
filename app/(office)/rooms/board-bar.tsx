import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { Button, buttonClass } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import { SelectField, TextField } from "@/components/ui/field"
import type { RoomDto, VenueDto } from "@/lib/venues/schema"
import { type BoardQuery, boardHref, step, VIEWS } from "./board-range"

/** Which day, which view, which rooms: links and a plain form, so that it works before scripts have come. */
export async function BoardBar({
  query,
  day,
  today,
  venues,
  rooms,
  room,
}: {
  query: BoardQuery
  day: string
  today: string
  venues: readonly VenueDto[]
  rooms: readonly RoomDto[]
  room: string
}) {
  const t = await getTranslations("bookings")
  const at = { ...query, day, room: query.view === "room" ? room : "" }
  const move = (by: 1 | -1) => {
    const label = t(`board.${by === 1 ? "next" : "previous"}.${query.view}`)
    return (
      <Link
        href={boardHref(at, { day: step(query.view, day, by) })}
        className={buttonClass()}
        aria-label={label}
        title={label}
      >
        <span aria-hidden="true">{by === 1 ? "›" : "‹"}</span>
      </Link>
    )
  }
  return (
    <div className="no-print mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
      <nav aria-label={t("board.views.label")} className="flex flex-wrap rounded-md border border-line bg-white">
        {VIEWS.map((view) => (
          <Link
            key={view}
            href={boardHref(at, { view, room: view === "room" ? room : "" })}
            aria-current={view === query.view ? "true" : undefined}
            className={classNames(
              "border-line border-r px-3 py-1.5 text-[14px] leading-6 no-underline first:rounded-l-md last:rounded-r-md last:border-r-0",
              view === query.view ? "bg-ink text-white" : "text-ink hover:bg-paper-2",
            )}
          >
            {t(`board.views.${view}`)}
          </Link>
        ))}
      </nav>
      <div className="flex items-center gap-1">
        {move(-1)}
        <Link href={boardHref(at, { day: today })} className={buttonClass()}>
          {t("board.today")}
        </Link>
        {move(1)}
      </div>
      <form action="/rooms" className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="view" value={query.view} />
        <TextField
          key={day}
          label={t("board.goTo")}
          hideLabel
          type="date"
          name="day"
          defaultValue={day}
          className="w-40"
        />
        {query.view === "room" ? (
          <SelectField
            key={room}
            label={t("board.pickRoom")}
            hideLabel
            name="room"
            defaultValue={room}
            className="w-60"
          >
            {rooms.map(({ id, name, venueName }) => (
              <option key={id} value={id}>
                {venueName} {name}
              </option>
            ))}
          </SelectField>
        ) : (
          <>
            <SelectField
              label={t("board.venue")}
              hideLabel
              name="venue"
              defaultValue={query.venue}
              className="w-36"
              key={query.venue}
            >
              <option value="">{t("board.allVenues")}</option>
              {venues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
            <TextField
              key={`seats${query.seats}`}
              label={t("board.capacity")}
              hideLabel
              placeholder={t("board.capacity")}
              name="seats"
              inputMode="numeric"
              defaultValue={query.seats > 0 ? String(query.seats) : ""}
              className="w-32"
            />
          </>
        )}
        <Button type="submit">{t("board.show")}</Button>
      </form>
    </div>
  )
}
