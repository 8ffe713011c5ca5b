"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField, TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import { ANSWERS, type GivenAnswer } from "@/lib/notices/schema"
import type { EnterAction, ListedReceipt } from "./types"

/** 代填回执: what somebody said by telephone. */
export function EnterDialog({ row, enter, onClose }: { row: ListedReceipt; enter: EnterAction; onClose: () => void }) {
  const [t, shell] = [useTranslations("notices"), useTranslations("shell")]
  const [answer, setAnswer] = useState<GivenAnswer>("ATTEND")
  const [reason, setReason] = useState(row.reason)
  const [substituteName, setName] = useState(row.substituteName)
  const [substitutePost, setPost] = useState(row.substitutePost)
  const save = useAction(enter, { done: t("entered"), onDone: onClose })
  const footer = (
    <>
      <Button onClick={onClose}>{shell("cancel")}</Button>
      <Button
        tone="primary"
        busy={save.busy}
        onClick={() => save.run({ recipientId: row.recipientId, answer, reason, substituteName, substitutePost })}
      >
        {t("save")}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t("enterTitle", { name: row.name })} lead={t("enterLead")} footer={footer}>
      <div className="grid gap-3">
        <SelectField
          label={t("answer")}
          value={answer}
          onChange={(event) => setAnswer(event.target.value as GivenAnswer)}
        >
          {ANSWERS.map((one) => (
            <option key={one} value={one}>
              {t(`answers.${one}`)}
            </option>
          ))}
        </SelectField>
        {answer === "SUBSTITUTE" ? (
          <>
            <TextField
              label={t("substituteName")}
              value={substituteName}
              maxLength={50}
              onChange={(event) => setName(event.target.value)}
            />
            <TextField
              label={t("substitutePost")}
              value={substitutePost}
              maxLength={100}
              onChange={(event) => setPost(event.target.value)}
            />
          </>
        ) : null}
        {answer === "ATTEND" ? null : (
          <TextField
            label={t("reason")}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </div>
    </Dialog>
  )
}
