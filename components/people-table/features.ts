import {
  createColumnHelper,
  createPaginatedRowModel,
  createSortedRowModel,
  rowPaginationFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table"
import { ROSTER_ORDER } from "@/lib/people/rules/roster-view"
import type { RosterRow } from "@/lib/people/schema"

export const PAGE_SIZE = 100

/** Filtering is done by the same rule as in the export, before the table sees the rows. */
export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  rowPaginationFeature,
  paginatedRowModel: createPaginatedRowModel(),
  rowSelectionFeature,
})

export const COLUMNS = [
  "listNumber",
  "name",
  "category",
  "group",
  "unit",
  "post",
  "duty",
  "presidiumDuty",
  "rank",
  "executiveGroup",
  "phone",
  "needs",
] as const
export type ColumnKey = (typeof COLUMNS)[number]

const helper = createColumnHelper<typeof features, RosterRow>()

/** Every column sorts by its rule; cells are drawn by the table itself. */
export const columns = helper.columns(
  COLUMNS.map((key) => {
    const compare = ROSTER_ORDER[key]
    // The table sorts only columns that have a value.
    return helper.accessor((row) => row.id, {
      id: key,
      enableSorting: compare !== undefined,
      ...(compare
        ? { sortFn: (a: { original: RosterRow }, b: { original: RosterRow }) => compare(a.original, b.original) }
        : {}),
    })
  }),
)
