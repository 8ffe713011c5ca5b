import type { HallRow, HallSection } from "../../schema"
import type { HallLayout } from "../../schema/hall-parts"
import type { MakeKey } from "./parts"
import { keepRows } from "./rows"

export const LAYOUT_KINDS = ["rows", "theatre", "classroom", "photo", "u", "square", "long", "round"] as const
export type LayoutKind = (typeof LAYOUT_KINDS)[number]

export const layoutKind = (layout: HallLayout | undefined): LayoutKind => layout?.kind ?? "rows"

/** Usual rows and sides of a layout: labels and seats. */
const USUAL: Partial<Record<LayoutKind, { labels: readonly string[]; seats: readonly number[] }>> = {
  u: { labels: ["左", "中", "右"], seats: [8, 6, 8] },
  square: { labels: ["上", "右", "下", "左"], seats: [10, 6, 10, 6] },
  long: { labels: ["上", "下"], seats: [12, 12] },
  round: { labels: Array.from({ length: 12 }, (_, index) => String(index + 1)), seats: Array(12).fill(10) },
}

const usualLayout = (kind: LayoutKind): HallLayout | undefined => {
  switch (kind) {
    case "rows":
      return undefined
    case "theatre":
      return { kind, curve: 30 }
    case "classroom":
      return { kind, perTable: 2 }
    case "round":
      return { kind, columns: 4 }
    default:
      return { kind }
  }
}

/**
 * The section furnished otherwise. Between layouts of rows the rows stay; sides of a table and round tables are other things
 * than rows, so these begin with what is usual, under new ids.
 */
export function withLayout(section: HallSection, kind: LayoutKind, makeKey: MakeKey): HallSection {
  if (layoutKind(section.layout) === kind) return section
  const usual = USUAL[kind]
  const wasTables = USUAL[layoutKind(section.layout)] !== undefined
  const { layout: _layout, rowNumbering, ...rest } = section
  const layout = usualLayout(kind)
  const furnished: HallSection = {
    ...rest,
    ...(rowNumbering && !usual ? { rowNumbering } : {}),
    ...(layout ? { layout } : {}),
  }
  if (!usual && !wasTables) return furnished
  const rows: HallRow[] = usual
    ? usual.labels.map((label, index) => ({ label, blocks: [usual.seats[index] ?? 8], key: makeKey() }))
    : Array.from({ length: 6 }, (_, index) => ({ label: String(index + 1), blocks: [8, 8], key: makeKey() }))
  const numbering = usual ? { scheme: "left-to-right" as const } : rest.numbering
  return keepRows({ ...furnished, numbering }, rows)
}
