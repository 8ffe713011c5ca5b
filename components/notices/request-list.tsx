"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { WordsDialog } from "@/components/itinerary/words-dialog"
import { Button } from "@/components/ui/button"
import { useAction } from "@/components/ui/use-action"
import type { DecideAction, ListedReceipt } from "./types"

/** Leave and substitutes that wait for an answer; refusing asks for the reason the person will read. */
export function RequestList({
  requests,
  mayDecide,
  decide,
}: {
  requests: readonly ListedReceipt[]
  mayDecide: boolean
  decide: DecideAction
}) {
  const t = useTranslations("notices")
  const [refusing, setRefusing] = useState<ListedReceipt | null>(null)
  const approve = useAction(decide, { done: t("approved") })
  const refuse = useAction(decide, { done: t("refusedDone"), onDone: () => setRefusing(null) })
  return (
    <ul className="m-0 list-none p-0">
      {requests.map((row) => (
        <li
          key={row.recipientId}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line-2 border-b px-4 py-2.5 last:border-b-0"
        >
          <span className="font-medium">{row.name}</span>
          <span className="text-[14px] text-ink-2">{row.groupName}</span>
          <span className="min-w-48 flex-1 break-words">
            {row.standing === "asksLeave"
              ? t("requestLeave", { reason: row.reason })
              : t("requestSubstitute", { name: row.substituteName, post: row.substitutePost, reason: row.reason })}
          </span>
          {mayDecide ? (
            <span className="flex gap-2">
              <Button
                size="sm"
                busy={approve.busy}
                aria-label={`${t("approve")}: ${row.name}`}
                onClick={() => approve.run({ recipientId: row.recipientId, decision: "APPROVED" })}
              >
                {t("approve")}
              </Button>
              <Button
                size="sm"
                tone="danger"
                aria-label={`${t("refuse")}: ${row.name}`}
                onClick={() => setRefusing(row)}
              >
                {t("refuse")}
              </Button>
            </span>
          ) : null}
        </li>
      ))}
      {refusing ? (
        <WordsDialog
          title={`${t("refuseTitle")} · ${refusing.name}`}
          label={t("refuseReason")}
          confirm={t("refuse")}
          busy={refuse.busy}
          least={2}
          onClose={() => setRefusing(null)}
          onConfirm={(note) => refuse.run({ recipientId: refusing.recipientId, decision: "REFUSED", note })}
        />
      ) : null}
    </ul>
  )
}
