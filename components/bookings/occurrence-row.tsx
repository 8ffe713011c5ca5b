"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { inputClass, SelectField, TextField } from "@/components/ui/field"
import type { OccurrencePreview } from "@/lib/bookings/schema"
import type { Zone } from "@/lib/kernel/zoned"
import type { RoomDto } from "@/lib/venues/schema"
import { customOf, type Decision, mayKeep } from "./choices"
import { useClashWords } from "./clash-words"
import { useRoomWords } from "./use-room-words"

/** One occurrence of a rule: when, what stands in its way, and what is to become of it. */
export function OccurrenceRow({
  number,
  preview,
  decision,
  rooms,
  zone,
  onDecide,
}: {
  number: number
  preview: OccurrencePreview
  decision: Decision | undefined
  rooms: readonly RoomDto[]
  zone: Zone
  onDecide: (next: Decision) => void
}) {
  const t = useTranslations("bookings")
  const { span, dayWords } = useRoomWords(zone)
  const clashWords = useClashWords(zone)
  const { clash, busy, offers, from, to } = preview
  const value = decision?.value ?? (clash ? "" : "as")
  const when = `${dayWords(from)} ${span(from, to)}`
  const roomName = (roomId: string) => rooms.find((room) => room.id === roomId)?.name ?? ""
  const offerWords = (offer: OccurrencePreview["offers"][number]) =>
    offer.roomId === preview.roomId
      ? t("choice.offerTime", { day: dayWords(offer.from), span: span(offer.from, offer.to) })
      : t("choice.offerRoom", { room: roomName(offer.roomId), span: span(offer.from, offer.to) })
  const custom = decision?.custom ?? customOf(preview, zone)
  const setCustom = (change: Partial<typeof custom>) => onDecide({ value: "custom", custom: { ...custom, ...change } })
  const settled = value === "skip" ? "neutral" : value === "" ? "seal" : value === "keep" ? "amber" : "pine"
  return (
    <tr>
      <td className="whitespace-nowrap text-ink-2" style={{ verticalAlign: "middle" }}>
        {number}
      </td>
      <td
        className="whitespace-nowrap"
        style={{ verticalAlign: "middle", textDecoration: value === "skip" ? "line-through" : undefined }}
      >
        {when}
      </td>
      <td style={{ verticalAlign: "middle" }}>
        <Badge tone={clash ? settled : value === "skip" ? "neutral" : "pine"} mark>
          {clash ? clashWords(clash) : t("choice.fits")}
        </Badge>
        {busy.map(({ name, title }) => (
          <span key={`${name}${title}`} className="block text-[13px] text-amber">
            ▲ {t("choice.busy", { name, title: title || t("taken") })}
          </span>
        ))}
      </td>
      <td style={{ minWidth: 210 }}>
        <select
          className={inputClass}
          aria-label={t("choice.of", { when })}
          value={value}
          aria-invalid={value === "" ? true : undefined}
          onChange={(event) => onDecide({ value: event.target.value, custom: decision?.custom ?? null })}
        >
          {clash ? <option value="">{t("choice.decide")}</option> : <option value="as">{t("choice.as")}</option>}
          {offers.map((offer, index) => (
            <option key={`${offer.roomId}${offer.from}`} value={`offer:${index}`}>
              {offerWords(offer)}
            </option>
          ))}
          <option value="custom">{t("choice.custom")}</option>
          <option value="skip">{t("choice.skip")}</option>
          {mayKeep(preview) ? <option value="keep">{t("choice.keep")}</option> : null}
        </select>
        {value === "custom" ? (
          <fieldset className="m-0 mt-1.5 grid grid-cols-2 gap-1.5 border-0 p-0">
            <legend className="sr-only">{t("choice.customOf", { when })}</legend>
            <TextField
              label={t("fields.day")}
              hideLabel
              type="date"
              value={custom.day}
              onChange={(event) => event.target.value && setCustom({ day: event.target.value })}
            />
            <SelectField
              label={t("fields.room")}
              hideLabel
              value={custom.roomId}
              onChange={(event) => setCustom({ roomId: event.target.value })}
            >
              {rooms.map((room) => (
                <option key={room.id} value={room.id}>
                  {room.name}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t("fields.from")}
              hideLabel
              type="time"
              value={custom.from}
              onChange={(event) => event.target.value && setCustom({ from: event.target.value })}
            />
            <TextField
              label={t("fields.to")}
              hideLabel
              type="time"
              value={custom.to === "24:00" ? "00:00" : custom.to}
              onChange={(event) => setCustom({ to: event.target.value === "00:00" ? "24:00" : event.target.value })}
            />
          </fieldset>
        ) : null}
      </td>
    </tr>
  )
}
