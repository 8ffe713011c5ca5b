"use client"

import { useTranslations } from "next-intl"
import { useRef, useTransition } from "react"
import { Button } from "@/components/ui/button"
import { Menu } from "@/components/ui/menu"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useTell } from "@/components/ui/toasts"
import { writePretix } from "@/lib/venues/rules/exchange/write-pretix"
import { MAX_HALL_TEXT, parseHall, seatTotal } from "@/lib/venues/rules/hall-check"
import type { HallDescription } from "@/lib/venues/schema"
import type { HallActions } from "./types"

/**
 * A hall as a file: read one into the editor (hall.json, a seating plan of pretix, a sketch in a spreadsheet; nothing is
 * saved yet), or take this one along.
 */
export function HallFile({
  description,
  readSketch,
  onRead,
}: {
  description: HallDescription
  readSketch: HallActions["readSketch"]
  onRead: (description: HallDescription) => void
}) {
  const t = useTranslations("venues")
  const words = useRefusalWords()
  const tell = useTell()
  const input = useRef<HTMLInputElement>(null)
  const [busy, start] = useTransition()

  const readText = async (file: File) => {
    const parsed = parseHall(file.size > MAX_HALL_TEXT * 4 ? " ".repeat(MAX_HALL_TEXT + 1) : await file.text())
    if (!parsed.ok) return tell(words(parsed.refusal), "refused")
    onRead(parsed.value)
    tell(t("hall.fileRead", { seats: seatTotal(parsed.value) }))
  }
  const readSheet = (file: File) =>
    start(async () => {
      const read = await readSketch({ file })
      if (!read.ok) return tell(words(read.refusal), "refused")
      const { description: drawn, notes } = read.value
      onRead(drawn)
      tell(t("hall.fileRead", { seats: notes.seats }))
      if (notes.formulas.length > 0)
        tell(t("hall.sketchFormulas", { count: notes.formulas.length, cells: notes.formulas.slice(0, 5).join("、") }))
      if (notes.otherSheets.length > 0)
        tell(t("hall.sketchSheets", { sheets: notes.otherSheets.slice(0, 5).join("、") }))
    })
  const take = (name: string, value: unknown) => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 1)], { type: "application/json" }))
    const link = document.createElement("a")
    link.href = url
    link.download = name
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json,.xlsx,.csv"
        hidden
        aria-label={t("hall.fileIn")}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ""
          if (!file) return
          if (/\.json$/i.test(file.name)) void readText(file)
          else readSheet(file)
        }}
      />
      <Button size="sm" busy={busy} onClick={() => input.current?.click()}>
        {t("hall.fileIn")}
      </Button>
      <Menu
        label={t("hall.fileOut")}
        size="sm"
        entries={[
          { label: t("hall.outHall"), onSelect: () => take(`${description.name}.json`, description) },
          {
            label: t("hall.outPretix"),
            onSelect: () => take(`${description.name}.pretix.json`, writePretix(description)),
          },
        ]}
      />
    </>
  )
}
