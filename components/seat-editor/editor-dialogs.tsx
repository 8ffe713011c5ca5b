"use client"

import { useRouter } from "next/navigation"
import { ConfirmDialog } from "@/components/ui/dialog"
import { useAction } from "@/components/ui/use-action"
import type { Outcome } from "@/lib/kernel/outcome"
import type { SeatingPerson, SeatingPlanDto, SeatingSeat } from "@/lib/seating/schema"
import { ArrangeDialog } from "./arrange-dialog"
import { CopyDialog } from "./copy-dialog"
import { HelpDialog } from "./help-dialog"
import { MoveDialog } from "./move-dialog"
import type { PreviewFigures, SeatingActions } from "./types"
import type { Judge } from "./use-placing"
import { useSeatingWords } from "./use-words"

export type OpenDialog =
  | { kind: "arrange" }
  | { kind: "copy" }
  | { kind: "clear" }
  | { kind: "remove" }
  | { kind: "help" }
  /** The first is put on the seat, the others keep their places around them. */
  | { kind: "move"; ids: readonly string[] }
  | null

/** The windows of the editor, one at a time. `onChanging`: a change of the whole plan is asked for, or was refused. */
export function EditorDialogs({
  dialog,
  onClose,
  eventId,
  plan,
  seats,
  people,
  preview,
  others,
  actions,
  judge,
  onPlace,
  onChanging,
}: {
  dialog: OpenDialog
  onClose: () => void
  eventId: string
  plan: SeatingPlanDto
  seats: readonly SeatingSeat[]
  people: ReadonlyMap<string, SeatingPerson>
  preview: PreviewFigures | null
  others: readonly { planId: string; title: string }[]
  actions: SeatingActions
  judge: Judge
  onPlace: (participationIds: readonly string[], seatId: string) => void
  onChanging: (changing: boolean) => void
}) {
  const { t } = useSeatingWords()
  const router = useRouter()
  const ask = { eventId, planId: plan.id }
  const change = async (run: () => Promise<Outcome<unknown> | null>): Promise<void> => {
    onChanging(true)
    const outcome = await run()
    if (!outcome?.ok) onChanging(false)
  }
  const arrange = useAction(actions.arrange, {
    done: (value) => t("arrange.done", value),
    onDone: () => {
      onClose()
      router.replace(window.location.pathname, { scroll: false })
    },
  })
  const copy = useAction(actions.copy, { done: (value) => t("copy.done", value), onDone: onClose })
  const clear = useAction(actions.clear, { done: (value) => t("clear.done", value), onDone: onClose })
  const remove = useAction(actions.remove, { done: t("remove.done"), onDone: onClose })
  const ids = dialog?.kind === "move" ? dialog.ids : []
  const moving = people.get(ids[0] ?? "")
  const locked = seats.filter((seat) => seat.locked).length
  return (
    <>
      {dialog?.kind === "arrange" ? (
        <ArrangeDialog
          plan={plan}
          preview={preview}
          busy={arrange.busy}
          onClose={onClose}
          onApply={(settings) => change(() => arrange.run({ ...ask, settings }))}
        />
      ) : null}
      {dialog?.kind === "copy" ? (
        <CopyDialog
          others={others}
          busy={copy.busy}
          onClose={onClose}
          onCopy={(fromPlanId) => change(() => copy.run({ ...ask, fromPlanId }))}
        />
      ) : null}
      <ConfirmDialog
        open={dialog?.kind === "clear"}
        onClose={onClose}
        onConfirm={() => change(() => clear.run(ask))}
        title={t("clear.title")}
        confirm={t("clear.confirm", { count: seats.length - locked })}
        busy={clear.busy}
      >
        {t("clear.text", { count: seats.length - locked, locked })}
      </ConfirmDialog>
      <ConfirmDialog
        open={dialog?.kind === "remove"}
        onClose={onClose}
        onConfirm={() => remove.run(ask)}
        title={t("remove.title")}
        confirm={t("remove.confirm")}
        busy={remove.busy}
        danger
      >
        {t("remove.text", { count: seats.length })}
      </ConfirmDialog>
      {dialog?.kind === "help" ? <HelpDialog onClose={onClose} /> : null}
      {moving ? (
        <MoveDialog
          key={moving.id}
          person={moving}
          ids={ids}
          judge={judge}
          seats={seats}
          people={people}
          geometry={plan.geometry}
          onClose={onClose}
          onPlace={(seatId) => {
            onPlace(ids, seatId)
            onClose()
          }}
        />
      ) : null}
    </>
  )
}
