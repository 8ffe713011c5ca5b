"use client"

import { useTranslations } from "next-intl"
import { type DragEvent, useId, useState } from "react"
import { buttonClass } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"

/** Chooses one spreadsheet: by button (a real file input, so by keyboard too) or by dropping it. */
export function FileDrop({
  file,
  busy,
  accept = "",
  onFile,
}: {
  file: File | null
  busy: boolean
  /** More endings than those of spreadsheets. */
  accept?: string
  onFile: (file: File) => void
}) {
  const t = useTranslations("import")
  const [over, setOver] = useState(false)
  const id = useId()
  const more = accept.split(",").filter(Boolean).join(" ")
  const take = (files: FileList | null) => {
    const first = files?.[0]
    if (first) onFile(first)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!busy) take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the input inside does the same by keyboard
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        "flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-dashed px-4 py-4",
        over ? "border-seal bg-seal-soft" : "border-ink-3 bg-paper-2",
      )}
    >
      <input
        id={id}
        type="file"
        accept={`.xlsx,.csv,.txt,.tsv${accept === "" ? "" : `,${accept}`}`}
        disabled={busy}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ""
        }}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className={buttonClass(
          file ? "plain" : "primary",
          "md",
          "peer-focus-visible:outline-2 peer-focus-visible:outline-blue peer-focus-visible:outline-offset-2",
        )}
      >
        {t(file ? "file.other" : more ? "file.chooseAny" : "file.choose")}
      </label>
      <span className="min-w-0 break-all text-[14px] text-ink-2">
        {file ? t("file.current", { name: file.name }) : t(more ? "file.hintMore" : "file.hint", { more })}
      </span>
    </div>
  )
}
