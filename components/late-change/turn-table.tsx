import { useTranslations } from "next-intl"
import { Scroller } from "@/components/ui/scroller"
import type { SeatChange } from "@/lib/seating/rules/change/change-over"

/** The seats of one area in walking order: what to take away, what to put, and a box to tick on paper. */
export function TurnTable({
  title,
  turn,
  seats,
  seat,
  names,
}: {
  title: string
  /** Between which meetings; tells this table from that of another change-over. */
  turn: string
  seats: readonly SeatChange[]
  seat: (seatId: string) => string
  names: ReadonlyMap<string, string>
}) {
  const t = useTranslations("lateChange")
  const cell = "border-line-2 border-t px-4 py-1 text-left align-baseline"
  const head = `${cell} font-medium text-[14px] text-ink-2`
  const quiet = "ml-2 text-[14px] text-ink-2"
  return (
    <section className="border-line border-t">
      <h3 className="m-0 px-4 pt-3 pb-1 font-semibold text-[15px]">
        {title} <span className="font-normal text-[14px] text-ink-2 tabular-nums">{seats.length}</span>
      </h3>
      <Scroller label={`${turn} · ${title}`}>
        <table className="w-full border-collapse tabular-nums">
          <thead>
            <tr>
              <th className={head}>{t("changeover.seat")}</th>
              <th className={head}>{t("changeover.takeAway")}</th>
              <th className={head}>{t("changeover.put")}</th>
              <th className={head}>{t("changeover.tick")}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((one) => (
              <tr key={one.seatId}>
                <th scope="row" className={`${cell} whitespace-nowrap font-normal`}>
                  {seat(one.seatId)}
                </th>
                <td className={cell}>
                  {one.away ? (
                    <>
                      {names.get(one.away.participationId)}
                      <span className={quiet}>
                        {one.away.to === null ? t("changeover.gone") : t("changeover.to", { seat: seat(one.away.to) })}
                      </span>
                    </>
                  ) : (
                    "—"
                  )}
                </td>
                <td className={cell}>
                  {one.put ? (
                    <>
                      <b className="font-medium">{names.get(one.put.participationId)}</b>
                      <span className={quiet}>
                        {one.put.from === null
                          ? t("changeover.fresh")
                          : t("changeover.from", { seat: seat(one.put.from) })}
                      </span>
                    </>
                  ) : (
                    "—"
                  )}
                </td>
                <td className={cell}>
                  <span aria-hidden="true">☐</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}
