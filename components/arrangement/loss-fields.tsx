"use client"

import { useTranslations } from "next-intl"
import { CheckField, SelectField, TextField } from "@/components/ui/field"
import type { ArrangeForm } from "@/lib/arrangement/rules/from-plan/asked"
import type { RoomDto } from "@/lib/venues/schema"
import { RoomOptions } from "./room-options"

const NAMED = 3

/** Which room is lost, from when to when, and what that hits. */
export function LossFields({
  loss,
  rooms,
  days,
  hits,
  valid,
  block,
  onChange,
  onBlock,
}: {
  loss: ArrangeForm["loss"]
  rooms: readonly RoomDto[]
  days: readonly { iso: string; label: string }[]
  /** Titles of the meetings it hits. */
  hits: readonly string[]
  valid: boolean
  block: boolean
  onChange: (loss: ArrangeForm["loss"]) => void
  onBlock: ((block: boolean) => void) | null
}) {
  const t = useTranslations("arrangement")
  const put = (more: Partial<ArrangeForm["loss"]>) => onChange({ ...loss, ...more })
  return (
    <div className="mt-2 grid grid-cols-2 gap-2.5">
      <SelectField
        className="col-span-2"
        label={t("loss.room")}
        value={loss.roomId}
        onChange={(event) => put({ roomId: event.target.value })}
      >
        <option value="">{t("loss.choose")}</option>
        <RoomOptions rooms={rooms} />
      </SelectField>
      <SelectField
        className="col-span-2"
        label={t("loss.day")}
        value={loss.day}
        onChange={(event) => put({ day: event.target.value })}
      >
        {days.map((day) => (
          <option key={day.iso} value={day.iso}>
            {day.label}
          </option>
        ))}
      </SelectField>
      <TextField
        type="time"
        label={t("loss.from")}
        value={loss.from}
        onChange={(event) => put({ from: event.target.value })}
      />
      <TextField
        type="time"
        label={t("loss.to")}
        value={loss.to}
        error={loss.roomId !== "" && !valid ? t("loss.bad") : undefined}
        onChange={(event) => put({ to: event.target.value })}
      />
      {valid ? (
        <p className="col-span-2 m-0 text-[14px]" aria-live="polite">
          {t("loss.hits", {
            count: hits.length,
            titles: `${hits.slice(0, NAMED).join(t("comma"))}${hits.length > NAMED ? "…" : ""}`,
          })}
        </p>
      ) : null}
      {onBlock ? (
        <CheckField
          className="col-span-2"
          label={<span className="text-[14px]">{t("loss.block")}</span>}
          checked={block}
          onChange={(event) => onBlock(event.target.checked)}
        />
      ) : null}
    </div>
  )
}
