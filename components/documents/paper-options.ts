import type { PrintSheet } from "@/lib/documents/queries/print-sheet"
import { CARD_FORMATS, CARD_GROUNDS, type DocumentKind, TILINGS } from "@/lib/documents/schema"
import { READING_ORDERS } from "@/lib/seating/rules/release/read-aloud"

type Words = (key: string, values?: Record<string, string | number>) => string

/** One choice of a paper: `name` as in the address; the first option is the usual one. */
export type PaperOption = { name: string; label: string; options: readonly { value: string; label: string }[] }
export type PaperKind = {
  kind: DocumentKind
  options: readonly PaperOption[]
  formats: readonly ("pdf" | "xlsx" | "svg" | "png")[]
}

const SPARES = ["0", "5", "10", "20", "40"]
const PHOTO_ROWS = ["0", "1", "2", "3", "4", "5", "6", "8", "10", "12"]

/** The papers of one meeting with their choices, in the order of the work; those the meeting has no use for are left out. */
export function papersOf(sheet: PrintSheet, t: Words): PaperKind[] {
  const choice = (
    name: string,
    values: readonly string[],
    label = (value: string) => t(`choice.${name}.${value}`),
  ): PaperOption => ({
    name,
    label: t(`choice.${name}.label`),
    options: values.map((value) => ({ value, label: label(value) })),
  })
  const sections: PaperOption[] =
    sheet.sections.length === 0
      ? []
      : [
          {
            name: "section",
            label: t("choice.section.label"),
            options: [
              { value: "", label: t("choice.section.all") },
              ...sheet.sections.map(({ area, name }) => ({ value: area, label: name })),
            ],
          },
        ]
  const parts = sheet.onStage > 0 && sheet.onStage < sheet.seated ? [choice("part", ["all", "stage", "hall"])] : []
  const seated: PaperKind[] = [
    {
      kind: "seat-chart",
      options: [
        choice("size", ["a3", "a4"]),
        choice("tiles", TILINGS, (value) =>
          value === "1x1" ? t("choice.tiles.one") : t("choice.tiles.many", tilesOf(value)),
        ),
        choice("view", ["hall", "stage"]),
        ...sections,
      ],
      formats: ["pdf", "xlsx", "svg", "png"],
    },
    {
      kind: "name-cards",
      options: [
        choice("cards", CARD_FORMATS),
        choice("ground", CARD_GROUNDS),
        choice("posts", ["none", "guests", "all"]),
        ...parts,
        choice("spares", SPARES, (value) => t("choice.spares.count", { count: Number(value) })),
      ],
      formats: ["pdf", "xlsx"],
    },
    { kind: "index", options: [choice("order", ["strokes", "pinyin"])], formats: ["pdf", "xlsx"] },
    ...(sheet.hasTables ? [{ kind: "table-plan" as const, options: [], formats: ["pdf" as const] }] : []),
    { kind: "read-aloud", options: [choice("reading", READING_ORDERS)], formats: ["pdf"] },
  ]
  const lists: PaperKind[] = [
    { kind: "sign-in", options: [], formats: ["pdf", "xlsx"] },
    {
      kind: "photo",
      options: [
        choice("rows", PHOTO_ROWS, (value) =>
          value === "0" ? t("choice.rows.auto") : t("choice.rows.count", { count: Number(value) }),
        ),
      ],
      formats: ["pdf"],
    },
  ]
  return [...(sheet.seated > 0 ? seated : []), ...(sheet.meeting.expected > 0 ? lists : [])]
}

const tilesOf = (value: string): { columns: number; rows: number } => {
  const [columns = 1, rows = 1] = value.split("x").map(Number)
  return { columns, rows }
}
