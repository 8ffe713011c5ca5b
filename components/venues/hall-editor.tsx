"use client"

import { useTranslations } from "next-intl"
import { useDeferredValue, useMemo, useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { Callout, Panel } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import { validateHall } from "@/lib/venues/rules/hall-check"
import { describeHall, emptyPart, type HallForm, hallForm } from "@/lib/venues/rules/hall-form"
import type { HallDto } from "@/lib/venues/schema"
import { HallFile } from "./hall-file"
import { HallPreview } from "./hall-preview"
import { HallProblems } from "./hall-problems"
import { PartFields } from "./part-fields"
import { StageFields } from "./stage-fields"
import type { HallActions } from "./types"

/** Stage, floors, rows, numbers, doors as a form; the drawn hall beside it follows while one types. */
export function HallEditor({
  room,
  hall,
  actions,
}: {
  room: { id: string; name: string; capacity: number }
  hall: HallDto | null
  actions: HallActions
}) {
  const t = useTranslations("venues")
  const words = useRefusalWords()
  const [form, setForm] = useState<HallForm>(() =>
    hall
      ? hallForm(hall.description)
      : { name: room.name, stage: null, lectern: "right", sections: [emptyPart(t("hall.firstFloor"))] },
  )
  const [changed, setChanged] = useState(false)
  const [removing, setRemoving] = useState(false)
  const change = (next: HallForm) => {
    setForm(next)
    setChanged(true)
  }
  const deferred = useDeferredValue(form)
  const { description, errors } = useMemo(() => describeHall(deferred), [deferred])
  const problems = useMemo(() => validateHall(description), [description])
  const saving = useAction(actions.saveHall, {
    done: (saved) =>
      t(saved.unseated > 0 ? "hall.savedUnseated" : "hall.saved", { seats: saved.seats, unseated: saved.unseated }),
    onDone: () => setChanged(false),
    quiet: true,
  })
  const removal = useAction(actions.deleteHall, { done: t("hall.deleted"), onDone: () => setRemoving(false) })
  const save = (confirmed: boolean) =>
    saving.run({
      roomId: room.id,
      description: describeHall(form).description,
      confirmed,
      readAt: hall?.updatedAt ?? null,
    })
  const inUse = saving.refusal?.code === "seats_in_use" ? saving.refusal : null
  const wrong = errors.length > 0 || problems.length > 0

  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(380px,1fr)_minmax(0,1.6fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        <Panel
          title={t("hall.title")}
          aside={changed ? t("hall.unsaved") : hall ? undefined : t("hall.none")}
          actions={<HallFile description={description} onRead={(read) => change(hallForm(read))} />}
          padded
        >
          <TextField
            label={t("hall.name")}
            value={form.name}
            maxLength={80}
            onChange={(event) => change({ ...form, name: event.target.value })}
            error={form.name.trim() === "" ? t("hall.errors.name") : undefined}
          />
        </Panel>
        <StageFields form={form} errors={errors} onChange={change} />
        {form.sections.map((section, index) => (
          <PartFields
            key={section.key}
            part={section}
            title={section.name || t("hall.section", { number: index + 1 })}
            errors={errors.filter((error) => error.part === String(index))}
            onChange={(next) =>
              change({ ...form, sections: form.sections.map((one) => (one.key === next.key ? next : one)) })
            }
            onRemove={
              form.sections.length > 1
                ? () => change({ ...form, sections: form.sections.filter((one) => one.key !== section.key) })
                : undefined
            }
          />
        ))}
        <div>
          <Button
            onClick={() =>
              change({
                ...form,
                sections: [...form.sections, emptyPart(t("hall.section", { number: form.sections.length + 1 }))],
              })
            }
          >
            {t("hall.addSection")}
          </Button>
        </div>
        {saving.refusal && !inUse ? <Callout tone="seal">{words(saving.refusal)}</Callout> : null}
        <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-line border-t bg-paper py-3">
          <Button
            tone="primary"
            busy={saving.busy}
            disabled={wrong || (!changed && hall !== null)}
            onClick={() => save(false)}
          >
            {t("save")}
          </Button>
          {wrong ? (
            <span className="text-[14px] text-seal">
              {t("hall.mendFirst", { count: errors.length + problems.length })}
            </span>
          ) : null}
          {hall ? (
            <Button tone="danger" className="ml-auto" onClick={() => setRemoving(true)}>
              {t("hall.delete")}
            </Button>
          ) : null}
        </div>
      </div>
      <div className="min-w-0 xl:sticky xl:top-4">
        <HallPreview
          form={form}
          description={description}
          problems={problems}
          capacity={room.capacity}
          onChange={change}
        />
        <HallProblems problems={problems} />
      </div>
      <ConfirmDialog
        open={inUse !== null}
        danger
        busy={saving.busy}
        onClose={saving.clear}
        onConfirm={() => save(true)}
        title={t("hall.seatsInUse")}
        confirm={t("hall.saveAnyway")}
      >
        {inUse ? words(inUse) : null}
      </ConfirmDialog>
      <ConfirmDialog
        open={removing}
        danger
        busy={removal.busy}
        onClose={() => setRemoving(false)}
        onConfirm={() => removal.run({ roomId: room.id })}
        title={t("hall.deleteTitle", { room: room.name })}
        confirm={t("hall.delete")}
      >
        {t("hall.deleteBody")}
      </ConfirmDialog>
    </div>
  )
}
