"use client"

import { useTranslations } from "next-intl"
import { useCallback, useDeferredValue, useMemo, useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { Callout, Panel } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import { pinned } from "@/lib/venues/rules/edit/parts"
import { validateHall } from "@/lib/venues/rules/hall-check"
import type { HallDescription, HallDto } from "@/lib/venues/schema"
import { HallDrawing } from "./hall-drawing"
import { HallFile } from "./hall-file"
import { HallProblems } from "./hall-problems"
import { freshKey, newHall, newSection } from "./new-hall"
import { SectionFields } from "./section-fields"
import { StageFields } from "./stage-fields"
import { UnreadableFields } from "./typed-field"
import type { HallActions } from "./types"
import { useHistory } from "./use-history"

/** Stage, sections, rows, numbers as a form, and the drawn hall beside it, where seats and fixtures are changed by hand. */
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
  const [saved] = useState<HallDescription>(() =>
    hall ? pinned(hall.description) : newHall(room.name, t("hall.firstFloor")),
  )
  const { value: form, change, undo, redo, canUndo, canRedo } = useHistory(saved)
  const changed = form !== saved
  const [removing, setRemoving] = useState(false)
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set())
  const tellUnreadable = useCallback((id: string, is: boolean) => {
    setUnreadable((known) => {
      if (known.has(id) === is) return known
      const next = new Set(known)
      if (is) next.add(id)
      else next.delete(id)
      return next
    })
  }, [])
  const description = useDeferredValue(form)
  const problems = useMemo(() => validateHall(description), [description])
  const saving = useAction(actions.saveHall, {
    done: (done) =>
      t(done.unseated > 0 ? "hall.savedUnseated" : "hall.saved", { seats: done.seats, unseated: done.unseated }),
    quiet: true,
  })
  const removal = useAction(actions.deleteHall, { done: t("hall.deleted"), onDone: () => setRemoving(false) })
  const save = (confirmed: boolean) =>
    saving.run({ roomId: room.id, description: form, confirmed, readAt: hall?.updatedAt ?? null })
  const inUse = saving.refusal?.code === "seats_in_use" ? saving.refusal : null
  const unnamed = [form, ...(form.stage ? [form.stage] : []), ...form.sections].filter(({ name }) => name === "—")
  const toMend = problems.length + unreadable.size + unnamed.length

  return (
    <UnreadableFields.Provider value={tellUnreadable}>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(380px,1fr)_minmax(0,1.6fr)]">
        <div className="order-2 flex min-w-0 flex-col gap-4 xl:order-1">
          <Panel
            title={t("hall.title")}
            aside={changed ? t("hall.unsaved") : hall ? undefined : t("hall.none")}
            actions={
              <HallFile description={form} readSketch={actions.readSketch} onRead={(read) => change(pinned(read))} />
            }
            padded
          >
            <TextField
              label={t("hall.name")}
              value={form.name === "—" ? "" : form.name}
              maxLength={80}
              onChange={(event) => change({ ...form, name: event.target.value || "—" }, "name")}
              error={form.name === "—" ? t("hall.errors.name") : undefined}
            />
          </Panel>
          <StageFields
            stage={form.stage}
            makeKey={freshKey}
            onChange={(stage, tag = "") => {
              const { stage: _before, ...rest } = form
              change(stage ? { ...rest, stage } : rest, tag && `stage/${tag}`)
            }}
          />
          {form.sections.map((section, index) => (
            <SectionFields
              key={section.key}
              section={section}
              index={index}
              makeKey={freshKey}
              onChange={(next, tag = "") =>
                change(
                  { ...form, sections: form.sections.map((one) => (one.key === section.key ? next : one)) },
                  tag && `${section.key}/${tag}`,
                )
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
              disabled={form.sections.length >= 40}
              onClick={() => {
                const name = t("hall.section", { number: form.sections.length + 1 })
                change({ ...form, sections: [...form.sections, newSection(name)] })
              }}
            >
              {t("hall.addSection")}
            </Button>
          </div>
          {saving.refusal && !inUse ? <Callout tone="seal">{words(saving.refusal)}</Callout> : null}
          <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-line border-t bg-paper py-3">
            <Button
              tone="primary"
              busy={saving.busy}
              disabled={toMend > 0 || (!changed && hall !== null)}
              onClick={() => save(false)}
            >
              {t("save")}
            </Button>
            {toMend > 0 ? (
              <span className="text-[14px] text-seal">{t("hall.mendFirst", { count: toMend })}</span>
            ) : null}
            {hall ? (
              <Button tone="danger" className="ml-auto" onClick={() => setRemoving(true)}>
                {t("hall.delete")}
              </Button>
            ) : null}
          </div>
        </div>
        <div className="order-1 min-w-0 xl:sticky xl:top-4 xl:order-2">
          <HallDrawing
            description={description}
            capacity={room.capacity}
            history={{ undo, redo, canUndo, canRedo }}
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
    </UnreadableFields.Provider>
  )
}
