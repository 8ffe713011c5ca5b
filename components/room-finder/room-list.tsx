"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import type { RoomFit, Verdict } from "@/lib/occupancy/rules/finder/reasons"
import type { Prepared } from "@/lib/occupancy/rules/prepare"
import type { FinderWords } from "./use-finder-words"

const TONES = { fits: "pine", near: "amber", no: "neutral" } as const

type Given = {
  prepared: Prepared
  words: FinderWords
  onTake: (fit: RoomFit) => void
}

/** One room: its name, whether it will do, why, and the button that takes it. */
function RoomLine({ fit, first, prepared, words, onTake }: Given & { fit: RoomFit; first: boolean }) {
  const t = useTranslations("finder")
  const room = prepared.rooms.get(fit.roomId)
  if (!room) return null
  const later = fit.against.some(({ code }) => code === "free_later")
  const time = words.clock(fit.slot.from)
  const name = words.roomName(fit.roomId)
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 border-line-2 border-b py-2 last:border-b-0">
      <div className="min-w-0 flex-1" style={{ minWidth: 200 }}>
        <div className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{room.name}</span>
          <span className="text-[13px] text-ink-2">
            {[room.venueName, room.floor ? t("floor", { floor: room.floor }) : "", fit.layout]
              .filter(Boolean)
              .join(" · ")}
          </span>
          <Badge tone={TONES[fit.verdict]} mark>
            {t(`verdict.${fit.verdict}`)}
          </Badge>
        </div>
        {fit.against.length > 0 ? (
          <p className={fit.verdict === "no" ? "m-0 text-[14px] text-ink-2" : "m-0 text-[14px] text-amber"}>
            {words.joined(fit.against.map(words.against))}
          </p>
        ) : null}
        {fit.verdict !== "no" ? (
          <p className="m-0 text-[14px] text-ink-2">{words.joined(fit.reasons.map(words.speaksFor))}</p>
        ) : null}
      </div>
      {fit.verdict === "no" ? null : (
        <Button
          size="sm"
          tone={first ? "primary" : "plain"}
          aria-label={later ? t("dialog.takeLaterNamed", { name, time }) : t("dialog.takeNamed", { name })}
          onClick={() => onTake(fit)}
        >
          {later ? t("dialog.takeLater", { time }) : t("dialog.take")}
        </Button>
      )}
    </li>
  )
}

/** All rooms, best first: those that fit, near misses, and folded away those that will not do, each with its reasons. */
export function RoomList({ fits, ...given }: Given & { fits: readonly RoomFit[] }) {
  const t = useTranslations("finder")
  const of = (verdict: Verdict) => fits.filter((fit) => fit.verdict === verdict)
  const [good, near, bad] = [of("fits"), of("near"), of("no")]
  const list = (rooms: readonly RoomFit[], mark: boolean) => (
    <ul className="m-0 list-none p-0">
      {rooms.map((fit, index) => (
        <RoomLine key={fit.roomId} fit={fit} first={mark && index === 0} {...given} />
      ))}
    </ul>
  )
  return (
    <>
      <p className="mt-3 mb-0 text-[14px] text-ink-2" aria-live="polite">
        {t("dialog.count", { fits: good.length, near: near.length })}
      </p>
      {good.length > 0 ? list(good, true) : null}
      {near.length > 0 ? (
        <section aria-label={t("dialog.near")}>
          <h3 className="mt-3 mb-0 font-semibold text-[15px]">{t("dialog.near")}</h3>
          {list(near, good.length === 0)}
        </section>
      ) : null}
      {bad.length > 0 ? (
        <details className="mt-3" open={good.length + near.length === 0 || undefined}>
          <summary className="text-[14px]">{t("dialog.whyNot", { count: bad.length })}</summary>
          {list(bad, false)}
        </details>
      ) : null}
    </>
  )
}
