"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/dialog"
import { Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { Outcome } from "@/lib/kernel/outcome"
import type { KeepHistoryAsk } from "@/lib/seating/schema/history"

type Keep = (ask: KeepHistoryAsk) => Promise<Outcome<{ kept: number; changed: boolean }>>

/** 记入历次座次: this plan's seats as those of this session; what is kept already is replaced only after asking. */
export function KeepPanel({
  ask,
  title,
  term,
  session,
  count,
  kept,
  mayEdit,
  keep,
}: {
  ask: KeepHistoryAsk
  title: string
  term: string
  session: number
  /** Deputies who have a row in the plan. */
  count: number
  kept: { people: number; same: boolean }
  mayEdit: boolean
  keep: Keep
}) {
  const t = useTranslations("rotation.keep")
  const [asking, setAsking] = useState(false)
  const { run, busy } = useAction(keep, {
    done: ({ kept: people, changed }) => (changed ? t("done", { count: people }) : t("same")),
    onDone: () => setAsking(false),
  })
  return (
    <Panel title={t("title")} padded>
      <p className="mt-0 mb-3">{count > 0 ? t("text", { title, term, session }) : t("nobody")}</p>
      {kept.people > 0 ? (
        <p className="mt-0 mb-3 text-[14px] text-ink-2">{t(kept.same ? "kept" : "differs", { count: kept.people })}</p>
      ) : null}
      {mayEdit && count > 0 && !(kept.people > 0 && kept.same) ? (
        <Button tone="primary" busy={busy} onClick={() => (kept.people > 0 ? setAsking(true) : void run(ask))}>
          {t(kept.people > 0 ? "again" : "action", { count })}
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void run(ask)}
        title={t("confirmTitle")}
        confirm={t("confirm")}
      >
        {t("confirmText", { session, count: kept.people, title })}
      </ConfirmDialog>
    </Panel>
  )
}
