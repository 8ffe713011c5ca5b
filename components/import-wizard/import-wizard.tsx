"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Callout, Panel } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import type { ImportChoices, ImportPreview, SheetChoice } from "@/lib/kernel/import"
import { type Outcome, refuse } from "@/lib/kernel/outcome"
import { FileDrop } from "./file-drop"
import { countOf, PreviewTable } from "./preview-table"
import { SheetEditor } from "./sheet-editor"
import type { WizardProps } from "./types"

const MAX_MB = 10
type Ask = { file: File; choices: ImportChoices | null }

const choicesOf = (preview: ImportPreview, resolutions: Record<string, string>): ImportChoices => ({
  sheets: preview.sheets.map(({ index, include, kind, headerRow, mapping }) => ({
    index,
    include,
    kind,
    headerRow,
    mapping: { ...mapping },
  })),
  resolutions,
})

/**
 * File → sheets and columns → every row with what would happen → confirmed. Nothing is kept on the server in between:
 * the browser holds the file and sends it again. Every change of a choice previews anew.
 */
export function ImportWizard<P extends ImportPreview, D>({
  fields,
  kinds,
  lead,
  preview: ask,
  confirm,
  aside,
  worthConfirming,
  accept,
  blocked,
  done,
  valueWords = (_, value) => value,
}: WizardProps<P, D>) {
  const t = useTranslations("import")
  const words = useRefusalWords()
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<P | null>(null)
  const [resolutions, setResolutions] = useState<Record<string, string>>({})
  const [result, setResult] = useState<D | null>(null)

  const previewing = useAction(
    ({ file: asked, choices }: Ask): Promise<Outcome<P>> =>
      asked.size > MAX_MB * 1024 * 1024
        ? Promise.resolve(refuse({ code: "file_too_big", limitMb: MAX_MB }))
        : ask(asked, choices),
    { quiet: true, onDone: setPreview },
  )
  const confirming = useAction(
    (shown: P): Promise<Outcome<D>> =>
      file
        ? confirm(file, choicesOf(shown, resolutions), shown.digest)
        : Promise.resolve(refuse({ code: "file_empty" })),
    { quiet: true, onDone: setResult },
  )
  const busy = previewing.busy || confirming.busy

  const takeFile = (next: File) => {
    setFile(next)
    setPreview(null)
    setResult(null)
    setResolutions({})
    confirming.clear()
    void previewing.run({ file: next, choices: null })
  }
  const again = (choices: ImportChoices) => {
    confirming.clear()
    if (file) void previewing.run({ file, choices })
  }
  const changeSheet = (choice: SheetChoice) => {
    if (!preview) return
    const { sheets } = choicesOf(preview, resolutions)
    again({ sheets: sheets.map((sheet) => (sheet.index === choice.index ? choice : sheet)), resolutions })
  }
  const answer = (key: string, id: string) => {
    if (!preview) return
    const { [key]: _, ...others } = resolutions
    const next = id === "" ? others : { ...others, [key]: id }
    setResolutions(next)
    again(choicesOf(preview, next))
  }

  if (result !== null && file)
    return (
      <Panel title={t("step.done")} padded>
        {done(result)}
        <div className="mt-4">
          <Button
            onClick={() => {
              setFile(null)
              setPreview(null)
              setResult(null)
            }}
          >
            {t("another")}
          </Button>
        </div>
      </Panel>
    )

  const count = (status: "create" | "update" | "unchanged" | "error") => (preview ? countOf(preview.rows, status) : 0)
  const worth = preview !== null && (count("create") + count("update") > 0 || (worthConfirming?.(preview) ?? false))
  const block = preview ? (blocked?.(preview) ?? null) : null
  // A file whose columns are its own (a programme, a calendar) has nothing to be chosen.
  const sheets = preview?.sheets.filter(({ head }) => head.length > 0) ?? []
  const refusal = confirming.refusal ?? previewing.refusal
  return (
    <div className="flex flex-col gap-4">
      <Panel title={t("step.file")} aside={lead} padded>
        <FileDrop file={file} busy={busy} accept={accept} onFile={takeFile} />
        {busy ? (
          <p role="status" className="mt-2 mb-0 text-ink-2">
            {confirming.busy ? t("writing") : t("reading")}
          </p>
        ) : null}
      </Panel>
      {refusal ? (
        <Callout
          tone="seal"
          title={words(refusal)}
          action={
            preview && confirming.refusal ? (
              <Button size="sm" onClick={() => again(choicesOf(preview, resolutions))}>
                {t("again")}
              </Button>
            ) : undefined
          }
        >
          {t("nothingWritten")}
        </Callout>
      ) : null}
      {preview ? (
        <>
          {sheets.length > 0 ? (
            <Panel title={t("step.sheets")} aside={t("sheetsLead")}>
              {sheets.map((sheet) => (
                <SheetEditor
                  key={sheet.index}
                  sheet={sheet}
                  fields={fields}
                  kinds={kinds}
                  busy={busy}
                  onChange={changeSheet}
                />
              ))}
            </Panel>
          ) : null}
          {aside?.(preview, { choices: resolutions, choose: answer, busy })}
          {block !== null && preview.rows.length === 0 ? null : (
            <Panel
              title={t("step.preview")}
              aside={t("counts", {
                create: count("create"),
                update: count("update"),
                unchanged: count("unchanged"),
                error: count("error"),
              })}
              actions={
                <Button
                  tone="primary"
                  busy={busy}
                  disabled={!worth || block !== null}
                  onClick={() => void confirming.run(preview)}
                >
                  {block ?? (worth ? t("confirm", { count: count("create") + count("update") }) : t("nothing"))}
                </Button>
              }
            >
              {count("error") > 0 && block === null ? (
                <p className="m-0 px-4 pt-2.5 text-[14px] text-ink-2">
                  {t("errorsLeftOut", { count: count("error") })}
                </p>
              ) : null}
              <PreviewTable
                key={file ? `${file.name}-${file.lastModified}` : ""}
                preview={preview}
                fields={fields}
                resolutions={resolutions}
                busy={busy}
                onAnswer={answer}
                valueWords={valueWords}
              />
            </Panel>
          )}
        </>
      ) : null}
    </div>
  )
}
