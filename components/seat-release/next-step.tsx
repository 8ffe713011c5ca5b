"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { WordsDialog } from "@/components/itinerary/words-dialog"
import { Button, LinkButton } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/dialog"
import { useAction } from "@/components/ui/use-action"
import { ticksKept } from "./kept-ticks"
import type { OpenReleaseProps, ReleaseActions } from "./types"

type Props = {
  eventId: string
  meetingId: string
  plan: { id: string; revision: number; seated: number }
  open: OpenReleaseProps | null
  approved: { number: number } | null
  later: number
  maySubmit: boolean
  mayDecide: boolean
  own: boolean
  actions: ReleaseActions
}

/** What to do next, in one sentence and one primary button; the ways back beside it. */
export function NextStep(props: Props) {
  const { eventId, meetingId, plan, open, approved, later, maySubmit, mayDecide, own, actions } = props
  const t = useTranslations("releases")
  const [dialog, setDialog] = useState<"submit" | "return" | null>(null)
  const close = () => setDialog(null)
  const submit = useAction(actions.submit, { done: ({ number }) => t("submitted", { number }), onDone: close })
  const check = useAction(actions.check, { done: ({ number }) => t("checked", { number }) })
  const approve = useAction(actions.approve, { done: ({ number }) => t("approved", { number }) })
  const giveBack = useAction(actions.giveBack, { done: t("returned"), onDone: close })
  const withdraw = useAction(actions.withdraw, { done: t("withdrawn") })
  const releaseId = open?.id ?? ""
  const read = () => ticksKept(releaseId).length
  const changed = [check, approve].find(({ refusal }) => refusal?.code === "release_changed_meanwhile")
  const people = changed?.refusal?.code === "release_changed_meanwhile" ? changed.refusal.people : 0
  const forward = (anyway: boolean) =>
    open?.status === "CHECKED" ? approve.run({ releaseId, anyway }) : check.run({ releaseId, anyway, read: read() })
  const settled = approved !== null && later === 0
  return (
    <>
      <p className="m-0 min-w-0 flex-1 basis-64">{sentence(t, props)}</p>
      <div className="no-print flex flex-wrap gap-2">
        {open && own ? (
          <Button busy={withdraw.busy} onClick={() => withdraw.run({ releaseId })}>
            {t("withdraw")}
          </Button>
        ) : null}
        {open && mayDecide ? <Button onClick={() => setDialog("return")}>{t("return")}</Button> : null}
        {open && mayDecide ? (
          <Button tone="primary" busy={check.busy || approve.busy} onClick={() => forward(false)}>
            {open.status === "CHECKED" ? t("approve") : t("check")}
          </Button>
        ) : null}
        {maySubmit && (open !== null || settled) ? (
          <Button onClick={() => setDialog("submit")} disabled={plan.seated === 0}>
            {t("submitAgain")}
          </Button>
        ) : null}
        {maySubmit && !open && !settled ? (
          <Button tone="primary" disabled={plan.seated === 0} onClick={() => setDialog("submit")}>
            {approved ? t("submitAgain") : t("submit")}
          </Button>
        ) : null}
        {!open && settled ? (
          <LinkButton
            tone="primary"
            href={`/events/${eventId}/print?meeting=${meetingId}&version=release:${approved.number}`}
          >
            {t("print")}
          </LinkButton>
        ) : null}
      </div>
      {dialog === "submit" ? (
        <WordsDialog
          title={t("submitTitle")}
          lead={t("submitLead", { count: plan.seated })}
          label={t("note")}
          confirm={t("submit")}
          busy={submit.busy}
          least={0}
          onClose={close}
          onConfirm={(note) => submit.run({ eventId, planId: plan.id, revision: plan.revision, note })}
        />
      ) : null}
      {dialog === "return" ? (
        <WordsDialog
          title={t("returnTitle")}
          label={t("returnReason")}
          confirm={t("return")}
          busy={giveBack.busy}
          least={2}
          onClose={close}
          onConfirm={(reason) => giveBack.run({ releaseId, reason })}
        />
      ) : null}
      {open && changed ? (
        <ConfirmDialog
          open
          danger
          title={t("anyway.title")}
          confirm={t("anyway.confirm", { number: open.number })}
          busy={changed.busy}
          onClose={changed.clear}
          onConfirm={() => forward(true).then(changed.clear)}
        >
          <p className="m-0">{t("anyway.text", { people, number: open.number })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

function sentence(
  t: (key: string, values?: Record<string, number>) => string,
  { open, approved, later, maySubmit, mayDecide, own }: Props,
): string {
  if (open) {
    const number = { number: open.number }
    const stem = open.status === "CHECKED" ? "approve" : "check"
    if (own) return t(`next.${stem}Own`, number)
    return mayDecide ? t(`next.${stem}`, number) : t(`next.${stem}Wait`, number)
  }
  if (approved && later === 0) return t("next.print", { number: approved.number })
  if (approved) return t("next.again", { number: approved.number, people: later })
  return t(maySubmit ? "next.submit" : "next.submitWait")
}
