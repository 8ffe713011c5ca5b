"use client"

import { useTranslations } from "next-intl"
import { useRef } from "react"
import { Button } from "@/components/ui/button"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useTell } from "@/components/ui/toasts"
import { MAX_HALL_TEXT, parseHall } from "@/lib/venues/rules/hall-check"
import type { HallDescription } from "@/lib/venues/schema"

/** A hall as a file: read one into the form (nothing is saved yet), or take this one along. */
export function HallFile({
  description,
  onRead,
}: {
  description: HallDescription
  onRead: (description: HallDescription) => void
}) {
  const t = useTranslations("venues")
  const words = useRefusalWords()
  const tell = useTell()
  const input = useRef<HTMLInputElement>(null)

  const read = async (file: File) => {
    const parsed = parseHall(file.size > MAX_HALL_TEXT * 4 ? " ".repeat(MAX_HALL_TEXT + 1) : await file.text())
    if (!parsed.ok) return tell(words(parsed.refusal), "refused")
    onRead(parsed.value)
    tell(t("hall.fileRead"))
  }
  const take = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(description, null, 1)], { type: "application/json" }))
    const link = document.createElement("a")
    link.href = url
    link.download = `${description.name}.json`
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t("hall.fileIn")}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ""
          if (file) void read(file)
        }}
      />
      <Button size="sm" onClick={() => input.current?.click()}>
        {t("hall.fileIn")}
      </Button>
      <Button size="sm" onClick={take}>
        {t("hall.fileOut")}
      </Button>
    </>
  )
}
