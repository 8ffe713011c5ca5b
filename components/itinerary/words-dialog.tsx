"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextAreaField } from "@/components/ui/field"

type Props = {
  title: string
  lead?: ReactNode
  label: string
  confirm: string
  busy: boolean
  /** Fewer characters than this are no reason. */
  least: number
  onClose: () => void
  onConfirm: (words: string) => void
}

/** Asks for a few words before something is done: a note, a reason. */
export function WordsDialog({ title, lead, label, confirm, busy, least, onClose, onConfirm }: Props) {
  const t = useTranslations("shell")
  const [words, setWords] = useState("")
  const enough = words.trim().length >= least
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button tone="primary" busy={busy} disabled={!enough} onClick={() => onConfirm(words.trim())}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={title} lead={lead} footer={footer}>
      <TextAreaField label={label} value={words} maxLength={500} onChange={(event) => setWords(event.target.value)} />
    </Dialog>
  )
}
