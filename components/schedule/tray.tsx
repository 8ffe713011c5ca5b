"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { waiting } from "./board-geometry"
import { lengthOf } from "./hand/board-place"
import { useHeld } from "./hand/use-held"
import type { Scene } from "./scene"

/** 待安排: meetings that have no time yet; dragged onto the board, asked where to with a click, and taken back when dropped here. */
export function Tray({ scene }: { scene: Scene }) {
  const t = useTranslations("board")
  const held = useHeld(scene.hand)
  const meetings = waiting(scene.plan.meetings)
  const over = held !== null && held.meeting.from !== null && held.spot.from === null
  const open = held !== null && held.meeting.from !== null
  if (meetings.length === 0 && !scene.editable) return null
  return (
    <section
      data-tray
      aria-label={t("tray.title")}
      className={`mt-3 flex flex-wrap items-center gap-2 rounded-lg border px-4 py-2.5 ${over ? "border-pine border-dashed bg-pine-soft" : open ? "border-ink-3 border-dashed bg-white" : "border-line bg-white"}`}
    >
      <h2 className="m-0 mr-1 font-semibold text-[15px]">
        {t("tray.title")} <Badge>{meetings.length}</Badge>
      </h2>
      {meetings.length === 0 ? (
        <p className="m-0 text-[14px] text-ink-2">{t("tray.none")}</p>
      ) : (
        <ul className="m-0 flex list-none flex-wrap gap-2 p-0">
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <button
                type="button"
                data-meeting={meeting.id}
                className={`min-h-8 rounded-md border border-ink-3 border-dashed bg-white px-2.5 text-left text-[14px] text-ink ${scene.editable ? "cursor-grab" : ""}`}
                style={{ touchAction: "pan-x pan-y" }}
              >
                {meeting.title}{" "}
                <span className="text-[13px] text-ink-2">{t("tray.minutes", { minutes: lengthOf(meeting) })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {over ? <p className="m-0 text-[14px] text-pine">{t("tray.drop")}</p> : null}
    </section>
  )
}
