"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { FeedLinks } from "./feed-links"
import type { FeedProps } from "./types"

/** A button that opens the links to one calendar or door page. */
export function FeedDialog(props: FeedProps) {
  const t = useTranslations("exchange.feeds")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(`open.${props.subject.kind}`)}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t(`open.${props.subject.kind}`)} wide>
        <FeedLinks {...props} />
      </Dialog>
    </>
  )
}
