"use client"

import { useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import { classNames } from "@/components/ui/class-names"
import { inputClass } from "@/components/ui/field"
import type { CellProblem, PreviewRow, RowStatus, Severity } from "@/lib/kernel/import"
import { useProblemWords } from "./problem-words"
import type { WizardField } from "./types"

const TONES: Record<RowStatus, Tone> = { create: "pine", update: "blue", unchanged: "neutral", error: "seal" }
const MARKS: Record<Severity, string> = { error: "●", warning: "▲", note: "i" }
const TEXT: Record<Severity, string> = { error: "text-seal", warning: "text-amber", note: "text-ink-2" }
const CELL: Record<Severity, string> = {
  error: "bg-seal-soft border-seal",
  warning: "bg-amber-soft border-amber",
  note: "",
}

const worst = (problems: readonly CellProblem[]): Severity | null =>
  problems.some((p) => p.severity === "error")
    ? "error"
    : problems.some((p) => p.severity === "warning")
      ? "warning"
      : null

type Props = {
  row: PreviewRow
  sheetName: string
  columns: readonly WizardField[]
  labelOf: (field: string) => string
  answer: string
  busy: boolean
  onAnswer: (id: string) => void
  valueWords: (field: string, value: string) => string
}

/** One row of the file with what would happen to it; bad cells are marked and explained underneath. */
export function PreviewLines({ row, sheetName, columns, labelOf, answer, busy, onAnswer, valueWords }: Props) {
  const t = useTranslations("import")
  const words = useProblemWords()
  const told = row.problems.filter((problem) => problem.severity !== "note")
  const notes = row.problems.filter((problem) => problem.severity === "note")
  const explained = told.length > 0 || row.changes.length > 0 || row.candidates
  const reasonId = `why-${row.sheet}-${row.row}`
  return (
    <>
      <tr className={explained ? "[&>td]:!border-b-0" : undefined}>
        <td className="whitespace-nowrap text-ink-2">
          {sheetName} {row.row}
        </td>
        <td>
          <Badge tone={TONES[row.status]} mark>
            {t(`status.${row.status}`)}
          </Badge>
        </td>
        {columns.map(({ key }) => {
          const bad = worst(row.problems.filter((problem) => problem.field === key))
          const text = row.cells[key] ?? ""
          return (
            <td key={key} className="min-w-20">
              {bad ? (
                <span
                  aria-describedby={reasonId}
                  className={classNames("inline-block min-w-8 rounded-sm border border-dashed px-1", CELL[bad])}
                >
                  <span aria-hidden="true" className={classNames("mr-1 text-[10px]", TEXT[bad])}>
                    {MARKS[bad]}
                  </span>
                  {text || t("blank")}
                </span>
              ) : (
                text
              )}
              {row.readAs?.[key] === undefined ? null : (
                <span className="whitespace-nowrap text-[13px] text-ink-2"> → {row.readAs[key]}</span>
              )}
            </td>
          )
        })}
      </tr>
      {explained || notes.some((note) => note.field === null) ? (
        <tr>
          <td />
          <td colSpan={columns.length + 1} id={reasonId} className="!pt-0 pb-2">
            {told.map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the problems of a row do not move
              <p key={index} className={classNames("m-0 text-[14px]", TEXT[problem.severity])}>
                <span aria-hidden="true" className="mr-1 text-[10px]">
                  {MARKS[problem.severity]}
                </span>
                {problem.field
                  ? t("labelled", { field: labelOf(problem.field), text: words(problem) })
                  : words(problem)}
              </p>
            ))}
            {row.changes.map(({ field, from, to }) => (
              <p key={field} className="m-0 text-[14px]">
                <span className="text-ink-2">{t("labelled", { field: labelOf(field), text: "" })}</span>
                <del className="text-ink-2">{valueWords(field, from) || t("blank")}</del>
                <span aria-hidden="true"> → </span>
                <ins className="text-blue no-underline">{valueWords(field, to) || t("blank")}</ins>
              </p>
            ))}
            {row.candidates ? (
              <label className="mt-1 inline-flex flex-wrap items-center gap-2 text-[14px]">
                {t("which")}
                <select
                  className={`${inputClass} !w-auto`}
                  value={answer}
                  disabled={busy}
                  onChange={(e) => onAnswer(e.target.value)}
                >
                  <option value="">{t("whichNone")}</option>
                  {row.candidates.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                  <option value="new">{t("whichNew")}</option>
                </select>
              </label>
            ) : null}
          </td>
        </tr>
      ) : null}
    </>
  )
}
