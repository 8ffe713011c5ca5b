"use client"

import { useTranslations } from "next-intl"
import { CheckField, SelectField, TextField } from "@/components/ui/field"
import { wholeNumber } from "@/lib/venues/rules/import/cells"
import { OPEN_DAYS, type OpenDays, type RoomDto } from "@/lib/venues/schema"
import type { Keeper } from "./types"

/** How a room may be booked, as it stands in the form. */
export type BookingFacts = {
  openDays: OpenDays
  bookable: boolean
  needsApproval: boolean
  keeperId: string
  release: string
}

export const bookingFactsOf = (room: RoomDto | null): BookingFacts => ({
  openDays: room?.openDays ?? "ALL",
  bookable: room?.bookable ?? true,
  needsApproval: room?.needsApproval ?? false,
  keeperId: room?.keeperId ?? "",
  release: String(room?.releaseAfterMinutes ?? 0),
})

/** Minutes until a room nobody came to is released; null when what stands there is no such number. */
export function releaseOf({ release }: BookingFacts): number | null {
  const minutes = wholeNumber(release.trim())
  return minutes !== null && minutes <= 240 ? minutes : null
}

/** 平时的预订: whether, on which days and by whose leave the room is booked outside sessions. */
export function BookingFields({
  facts,
  keepers,
  onChange,
}: {
  facts: BookingFacts
  keepers: readonly Keeper[]
  onChange: (next: BookingFacts) => void
}) {
  const t = useTranslations("venues")
  const set = (change: Partial<BookingFacts>) => onChange({ ...facts, ...change })
  return (
    <fieldset className="m-0 grid gap-3 border-0 border-line-2 border-t p-0 pt-3 sm:col-span-2 sm:grid-cols-2">
      <legend className="float-left mb-1 w-full p-0 font-medium text-[15px]">{t("booking.legend")}</legend>
      <CheckField
        className="sm:col-span-2"
        label={t("booking.bookable")}
        checked={facts.bookable}
        onChange={(event) => set({ bookable: event.target.checked })}
      />
      <CheckField
        className="sm:col-span-2"
        label={t("booking.needsApproval")}
        checked={facts.needsApproval}
        onChange={(event) => set({ needsApproval: event.target.checked })}
      />
      <SelectField
        label={t("booking.openDays")}
        value={facts.openDays}
        onChange={(event) => set({ openDays: event.target.value as OpenDays })}
      >
        {OPEN_DAYS.map((one) => (
          <option key={one} value={one}>
            {t(`booking.openDaysOf.${one}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("booking.release")}
        hint={t("booking.releaseHint")}
        value={facts.release}
        maxLength={3}
        inputMode="numeric"
        onChange={(event) => set({ release: event.target.value })}
        error={releaseOf(facts) === null ? t("booking.releaseWrong") : undefined}
      />
      <SelectField
        className="sm:col-span-2"
        label={t("booking.keeper")}
        hint={t("booking.keeperHint")}
        value={facts.keeperId}
        onChange={(event) => set({ keeperId: event.target.value })}
      >
        <option value="">{t("booking.nobody")}</option>
        {keepers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </fieldset>
  )
}
