"use client"

import { useTranslations } from "next-intl"
import { SelectField } from "@/components/ui/field"
import type { Hand } from "./hand/hand"
import { useFitWords } from "./hand/use-fit-words"
import type { Scene } from "./scene"

/** The rooms by venue, each with why it will not do for what is to be placed there. */
export function RoomChoice({
  scene,
  held,
  value,
  onChange,
}: {
  scene: Scene
  held: Hand | null
  value: string
  onChange: (roomId: string) => void
}) {
  const t = useTranslations("schedule")
  const board = useTranslations("board")
  const words = useFitWords(scene)
  const labelOf = (room: { id: string; name: string; capacity: number }) => {
    const name = t("form.roomOption", { name: room.name, seats: room.capacity })
    const fit = held ? scene.judgement.fit(held, room.id) : null
    const against = fit && fit.verdict !== "fits" ? fit.against.filter((reason) => reason.code !== "roomy") : []
    if (against.length === 0) return name
    const reasons = against.map(words.against).join(board("fit.semicolon"))
    return `${name} — ${board(fit?.verdict === "near" ? "fit.nearly" : "fit.unfit", { reasons })}`
  }
  return (
    <SelectField
      className="col-span-2 sm:col-span-4"
      label={t("form.room")}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t("noRoom")}</option>
      {scene.venues.map((venue) => (
        <optgroup key={venue.id} label={venue.name}>
          {venue.rooms.map((room) => (
            <option key={room.id} value={room.id}>
              {labelOf(room)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}
