import type { TablesInput } from "@/lib/seating/rules/tables/problem"
import { type TablePerson, type TableSettings, tableSettings } from "@/lib/seating/schema/table"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { type HallGeometry, hallDescription } from "@/lib/venues/schema"

/** A banquet hall: the main table in front, others in lines of three; a door behind unless told otherwise. */
export const banquetHall = (
  sizes: readonly number[],
  more: { doors?: string[]; blocked?: string[] } = {},
): HallGeometry =>
  hallGeometry(
    hallDescription.parse({
      name: "宴会厅",
      sections: [
        {
          name: "宴会厅",
          layout: { kind: "round", columns: 3 },
          rows: sizes.map((size, index) => ({ label: String(index + 1), blocks: [size], main: index === 0 })),
          numbering: { scheme: "left-to-right" },
          doors: more.doors ?? ["南门"],
          blocked: more.blocked ?? [],
        },
      ],
    }),
  )

export const guest = (id: string, over: Partial<TablePerson> = {}): TablePerson => ({
  ...{ id, name: id, category: "DEPUTY", groupId: null, leads: false, rank: null, diet: "" },
  ...over,
})

/** `count` guests p1 …, in delegations of `size`, the first of each leads it. */
export const company = (count: number, size: number): TablePerson[] =>
  Array.from({ length: count }, (_, n) =>
    guest(`p${n + 1}`, { groupId: `g${Math.floor(n / size) + 1}`, leads: n % size === 0 }),
  )

export const banquetAsk = (
  geometry: HallGeometry,
  people: readonly TablePerson[],
  over: Partial<Omit<TablesInput, "settings">> & { settings?: Partial<TableSettings> } = {},
): TablesInput => ({
  ...{ geometry, people, wishes: [], seats: [], knowsDiets: true, ...over },
  settings: tableSettings.parse(over.settings ?? {}),
})
