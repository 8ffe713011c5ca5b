"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { useAction } from "@/components/ui/use-action"
import { PublishDialog } from "./publish-dialog"
import type { PublishActions } from "./publish-types"
import { WordsDialog } from "./words-dialog"

type Props = {
  eventId: string
  zone: string
  open: { id: string; status: "PROPOSED" | "CHECKED" } | null
  nextNumber: number
  affected: number
  blockers: number
  mayRun: boolean
  mayCheck: boolean
  actions: PublishActions
}

/** The steps that are open to this person now; the foremost one is the page's one primary button. */
export function PublishButtons(props: Props) {
  const { eventId, open, nextNumber, blockers, mayRun, mayCheck, actions } = props
  const t = useTranslations("publish")
  const [dialog, setDialog] = useState<"propose" | "return" | "publish" | null>(null)
  const close = () => setDialog(null)
  const propose = useAction(actions.propose, { done: t("proposed"), onDone: close })
  const check = useAction(actions.check, { done: t("checked") })
  const giveBack = useAction(actions.giveBack, { done: t("returned"), onDone: close })
  const withdraw = useAction(actions.withdraw, { done: t("withdrawn") })
  const versionId = open?.id ?? ""
  return (
    <>
      {mayRun && open ? (
        <Button busy={withdraw.busy} onClick={() => withdraw.run({ versionId })}>
          {t("withdraw")}
        </Button>
      ) : null}
      {mayCheck && open ? <Button onClick={() => setDialog("return")}>{t("return")}</Button> : null}
      {mayCheck && open?.status === "PROPOSED" ? (
        <Button tone="primary" busy={check.busy} onClick={() => check.run({ versionId })}>
          {t("check")}
        </Button>
      ) : null}
      {mayRun && !open ? (
        <Button tone="primary" disabled={blockers > 0} onClick={() => setDialog("propose")}>
          {t("propose")}
        </Button>
      ) : null}
      {mayRun && open?.status === "CHECKED" ? (
        <Button tone="primary" onClick={() => setDialog("publish")}>
          {t("publish", { number: nextNumber })}
        </Button>
      ) : null}
      {dialog === "propose" ? (
        <WordsDialog
          title={t("proposeTitle")}
          lead={t("proposeLead")}
          label={t("note")}
          confirm={t("propose")}
          busy={propose.busy}
          least={0}
          onClose={close}
          onConfirm={(note) => propose.run({ eventId, note })}
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
          onConfirm={(reason) => giveBack.run({ versionId, reason })}
        />
      ) : null}
      {dialog === "publish" ? <PublishDialog {...props} versionId={versionId} onClose={close} /> : null}
    </>
  )
}
