"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button, LinkButton } from "@/components/ui/button"
import { CheckField, TextAreaField, TextField } from "@/components/ui/field"
import { Callout, Panel } from "@/components/ui/panel"
import { Segmented } from "@/components/ui/segmented"
import { useAction } from "@/components/ui/use-action"
import { type Repeat, ruleTextOf } from "@/lib/bookings/rules/repeat"
import type { OccurrenceChoice } from "@/lib/bookings/schema"
import type { Zone } from "@/lib/kernel/zoned"
import type { VenueDto } from "@/lib/venues/schema"
import { choicesOf, type Decision, spokenTime } from "./choices"
import { type FinderWeek, FindRoom } from "./find-room"
import { type BookingForm as Form, type FormFields, fieldsOf, slotOf } from "./form-state"
import { OccurrenceTable } from "./occurrence-table"
import { PeopleField } from "./people-field"
import { PlaceFields } from "./place-fields"
import { RepeatFields } from "./repeat-fields"
import { SlotVerdict } from "./slot-verdict"
import { TimeFields } from "./time-fields"
import type { Act } from "./types"
import { type PreviewAct, usePreview } from "./use-preview"

type Series = FormFields & { rule: string; choices: OccurrenceChoice[] }
type One = { bookingId: string; revision: number }
export type BookingFormActions = {
  preview: PreviewAct
  create: Act<FormFields>
  createSeries: Act<Series>
  update: Act<FormFields & One>
  updateSeries: Act<Series & One>
}

/** Of a booking that is changed: which one, and how its series recurs from here on (null = it stands alone). */
export type Changed = One & { repeat: Repeat | null }

/** Books a room, once or again and again, or changes a booking; what clashes is listed and decided before anything is saved. */
export function BookingForm({
  initial,
  changed,
  venues,
  approvedBy,
  week = null,
  zone,
  actions,
}: {
  initial: Form
  changed: Changed | null
  venues: readonly VenueDto[]
  /** Rooms in which a booking waits for somebody's yes, and whose: room id → keeper's name, "" = an organiser's. */
  approvedBy: Readonly<Record<string, string>>
  /** What the finder of rooms looks through; null = no finder. */
  week?: FinderWeek | null
  zone: Zone
  actions: BookingFormActions
}) {
  const t = useTranslations("bookings")
  const router = useRouter()
  const [form, setForm] = useState(initial)
  const [whole, setWhole] = useState(false)
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map())
  const change = (some: Partial<Form>) => setForm((before) => ({ ...before, ...some }))

  const repeat = changed ? (whole ? (form.repeat ?? changed.repeat) : null) : form.repeat
  const fields = fieldsOf(form)
  const rule = repeat ? ruleTextOf(repeat) : null
  const { previews, refusal, looking } = usePreview(actions.preview, fields, rule, changed?.bookingId ?? "")
  const { choices, undecided } = choicesOf(previews, decisions, zone)
  const busy = new Map<string, string[]>()
  for (const { name, title } of previews.flatMap((one) => one.busy)) {
    const before = busy.get(name) ?? []
    if (!before.includes(title || t("taken"))) busy.set(name, [...before, title || t("taken")])
  }

  const done = { done: t(changed ? "form.changed" : "form.booked"), onDone: () => router.push(backHref(form.day)) }
  const create = useAction(actions.create, done)
  const createSeries = useAction(actions.createSeries, done)
  const update = useAction(actions.update, done)
  const updateSeries = useAction(actions.updateSeries, done)
  const saving = create.busy || createSeries.busy || update.busy || updateSeries.busy
  const ready = fields !== null && fields.title !== "" && !looking && (rule === null || undecided === 0)
  const save = () => {
    if (!fields) return
    if (changed) {
      const one = { bookingId: changed.bookingId, revision: changed.revision }
      void (rule ? updateSeries.run({ ...fields, ...one, rule, choices }) : update.run({ ...fields, ...one }))
    } else void (rule ? createSeries.run({ ...fields, rule, choices }) : create.run(fields))
  }
  const rooms = venues.flatMap((venue) => venue.rooms)
  const keeper = approvedBy[form.roomId]

  return (
    <form
      className="flex max-w-4xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) save()
      }}
    >
      {changed?.repeat ? (
        <Segmented
          label={t("form.which")}
          value={whole ? "whole" : "one"}
          options={[
            { value: "one", label: t("form.onlyThis") },
            { value: "whole", label: t("form.thisAndFollowing") },
          ]}
          onChange={(value) => setWhole(value === "whole")}
        />
      ) : null}
      <Panel title={t("form.what")} padded>
        <div className="flex flex-col gap-3">
          <TextField
            label={t("fields.title")}
            value={form.title}
            maxLength={200}
            required
            onChange={(event) => change({ title: event.target.value })}
          />
          <TimeFields value={form} onChange={change} />
          <PlaceFields form={form} venues={venues} onChange={change} />
          {week ? (
            <div>
              <FindRoom
                week={week}
                rooms={rooms}
                slot={slotOf(form, zone)}
                zone={zone}
                onTake={(roomId, from, to) => change({ ...spokenTime({ from, to }, zone), roomId, endDay: "" })}
              />
            </div>
          ) : null}
          {rule === null ? (
            <SlotVerdict
              preview={previews[0]}
              refusal={refusal}
              looking={looking}
              rooms={rooms}
              zone={zone}
              onTake={change}
            />
          ) : null}
          {keeper !== undefined ? (
            <p className="m-0 text-[14px] text-amber">
              <span aria-hidden="true">▲ </span>
              {t("form.needsApproval", { keeper: keeper || t("form.anOrganiser") })}
            </p>
          ) : null}
        </div>
      </Panel>
      {changed && !whole ? null : (
        <Panel title={t("repeat.title")} aside={rule === null ? t("repeat.onceLead") : null}>
          <div className="p-4">
            <RepeatFields day={form.day} repeat={repeat} onChange={(next) => change({ repeat: next })} />
          </div>
          {rule === null ? null : refusal ? (
            <div className="px-4 pb-4">
              <Callout tone="seal" title={refusal} />
            </div>
          ) : (
            <div className="border-line-2 border-t" aria-busy={looking}>
              <OccurrenceTable
                previews={previews}
                decisions={decisions}
                undecided={undecided}
                rooms={rooms.filter((room) => room.bookable !== false)}
                zone={zone}
                onDecide={(id, next) => setDecisions((before) => new Map([...before, [id, next]]))}
              />
            </div>
          )}
        </Panel>
      )}
      <Panel title={t("form.who")} padded>
        <div className="flex flex-col gap-3">
          <PeopleField people={form.people} busy={busy} onChange={(people) => change({ people })} />
          <CheckField
            label={t("fields.confidential")}
            checked={form.confidential}
            onChange={(event) => change({ confidential: event.target.checked })}
          />
          <TextAreaField
            label={t("fields.note")}
            value={form.note}
            maxLength={2000}
            rows={2}
            onChange={(event) => change({ note: event.target.value })}
          />
        </div>
      </Panel>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" busy={saving} disabled={!ready}>
          {t(changed ? "form.save" : keeper === undefined ? "form.book" : "form.request")}
        </Button>
        <LinkButton href={backHref(form.day)}>{t("form.back")}</LinkButton>
        {undecided > 0 && rule !== null ? (
          <span className="text-[14px] text-seal">{t("choice.undecided", { count: undecided })}</span>
        ) : null}
      </div>
    </form>
  )
}

const backHref = (day: string): string => `/rooms?view=day&day=${day}`
