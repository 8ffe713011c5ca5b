"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { Dialog } from "@/components/ui/dialog"
import { Callout } from "@/components/ui/panel"
import { Segmented } from "@/components/ui/segmented"
import type { Interval } from "@/lib/kernel/interval"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { finderFor } from "@/lib/occupancy/rules/finder/finder"
import { momentOf } from "@/lib/occupancy/rules/finder/moment"
import { roomFits } from "@/lib/occupancy/rules/finder/room-fits"
import { timeReasons } from "@/lib/occupancy/rules/finder/time-reasons"
import type { Prepared } from "@/lib/occupancy/rules/prepare"
import { askOfQuery, type FinderDay, queryOf, slotOfQuery } from "./query"
import { QueryFields } from "./query-fields"
import { RoomList } from "./room-list"
import { TimeFinder } from "./time-finder"
import { useFinderWords } from "./use-finder-words"

const TABS = ["rooms", "times"] as const

/**
 * 找会场、找时间: rooms ranked by fit with reasons and near misses, or the next times when everybody and a room are free.
 * For a meeting of the plan (its people, layout and equipment are filled in) or for so many people. Nothing is saved:
 * `onTake` is told which room and when (minutes since the epoch).
 */
export function RoomFinder({
  prepared,
  meeting,
  slot,
  days,
  initialTab = "rooms",
  onTake,
  onClose,
}: {
  prepared: Prepared
  meeting: MeetingPlan | null
  /** When it would be, to begin with. */
  slot: Interval
  days: readonly FinderDay[]
  initialTab?: (typeof TABS)[number]
  onTake: (roomId: string | null, from: number, to: number) => void
  onClose: () => void
}) {
  const t = useTranslations("finder")
  const words = useFinderWords(prepared)
  const { zone } = prepared.plan
  const [tab, setTab] = useState(initialTab)
  const [query, setQuery] = useState(() =>
    queryOf(
      askOfQuery(
        meeting,
        { day: "", from: "", to: "", people: "", layout: meeting?.layout ?? "", equipment: meeting?.equipment ?? [] },
        slot.to - slot.from,
        prepared,
      ),
      slot,
      zone,
    ),
  )
  const wanted = slotOfQuery(query, zone)
  const minutes = wanted ? wanted.to - wanted.from : slot.to - slot.from
  const finder = useMemo(
    () => finderFor(askOfQuery(meeting, query, minutes, prepared), prepared),
    [meeting, query, minutes, prepared],
  )
  const [from, to] = [wanted?.from ?? 0, wanted?.to ?? 0]
  const fits = useMemo(() => (from < to ? roomFits(finder, { from, to }) : []), [finder, from, to])
  const troubles = useMemo(() => (from < to ? timeReasons(finder, momentOf(finder, from, to)) : []), [finder, from, to])
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={meeting ? t("dialog.titleFor", { title: meeting.title }) : t("dialog.title")}
      lead={t("dialog.lead")}
    >
      <div className="mb-3">
        <Segmented
          label={t("dialog.what")}
          value={tab}
          onChange={setTab}
          options={TABS.map((value) => ({ value, label: t(`dialog.tabs.${value}`) }))}
        />
      </div>
      <QueryFields query={query} rooms={prepared.plan.rooms} onChange={setQuery} />
      {!wanted ? (
        <p className="mt-3 mb-0 text-[14px] text-seal">⚠ {t("dialog.noTime")}</p>
      ) : tab === "rooms" ? (
        <>
          {troubles.length > 0 ? (
            <div className="mt-3">
              <Callout tone="amber">{words.joined(troubles.map(words.time))}</Callout>
            </div>
          ) : null}
          <RoomList
            fits={fits}
            prepared={prepared}
            words={words}
            onTake={(fit) => onTake(fit.roomId, fit.slot.from, fit.slot.to)}
          />
        </>
      ) : (
        <div className="mt-3">
          <TimeFinder finder={finder} days={days} initialDay={query.day} words={words} onTake={onTake} />
        </div>
      )}
    </Dialog>
  )
}
