"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { Callout } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import type { Outcome, Refusal } from "@/lib/kernel/outcome"
import type { VenueDto } from "@/lib/venues/schema"
import { TimeFields } from "./time-fields"

type BlockAsk = {
  roomId: string
  title: string
  note: string
  day: string
  from: string
  endDay: string
  to: string
  confirmed: boolean
}
export type BlockAct = (input: BlockAsk) => Promise<Outcome<{ id: string; displaced: number }, Refusal>>

/** Takes a room out of use for a time. What it hits is listed first; it stays, contested, and its people are told. */
export function BlockForm({
  venues,
  roomId,
  day,
  create,
}: {
  venues: readonly VenueDto[]
  roomId: string
  day: string
  create: BlockAct
}) {
  const t = useTranslations("bookings")
  const words = useRefusalWords()
  const empty = { roomId, title: "", note: "", day, from: "08:00", endDay: "", to: "18:00" }
  const [fields, setFields] = useState(empty)
  const { run, busy, refusal, clear } = useAction(create, {
    quiet: true,
    done: ({ displaced }) => t("blocks.done", { displaced }),
    onDone: () => setFields({ ...empty, roomId: fields.roomId }),
  })
  const change = (some: Partial<typeof fields>) => {
    clear()
    setFields((before) => ({ ...before, ...some }))
  }
  const ready =
    fields.roomId !== "" && fields.title.trim() !== "" && fields.day !== "" && fields.from !== "" && fields.to !== ""
  const hits = refusal?.code === "block_hits" && Array.isArray(refusal.titles) ? refusal : null
  return (
    <form
      className="flex flex-col gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void run({ ...fields, confirmed: hits !== null })
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t("fields.room")}
          value={fields.roomId}
          onChange={(event) => change({ roomId: event.target.value })}
        >
          <option value="">{t("fields.chooseRoom")}</option>
          {venues.map((venue) => (
            <optgroup key={venue.id} label={venue.name}>
              {venue.rooms.map((room) => (
                <option key={room.id} value={room.id}>
                  {room.name}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <TextField
          label={t("blocks.reason")}
          placeholder={t("blocks.reasonHint")}
          value={fields.title}
          maxLength={100}
          onChange={(event) => change({ title: event.target.value })}
        />
      </div>
      <TimeFields severalDays value={fields} onChange={change} />
      <TextField
        label={t("fields.noteInner")}
        value={fields.note}
        maxLength={500}
        onChange={(event) => change({ note: event.target.value })}
      />
      {hits ? (
        <Callout tone="seal" title={t("blocks.hits", { count: Number(hits.count) })}>
          <ul className="m-0 list-none p-0">
            {(hits.titles as readonly string[]).map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          {t("blocks.hitsLead")}
        </Callout>
      ) : refusal ? (
        <Callout tone="seal" title={words(refusal)} />
      ) : null}
      <div>
        <Button type="submit" tone={hits ? "danger" : "primary"} busy={busy} disabled={!ready}>
          {t(hits ? "blocks.allTheSame" : "blocks.save")}
        </Button>
      </div>
    </form>
  )
}
