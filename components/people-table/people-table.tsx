"use client"

import { type RowSelectionState, type SortingState, useTable } from "@tanstack/react-table"
import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { Button } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import { filterRoster, NO_FILTER, type RosterFilter } from "@/lib/people/rules/roster-view"
import type { GroupRow, RosterRow } from "@/lib/people/schema"
import { BulkDialog } from "./bulk-dialog"
import { COLUMNS, type ColumnKey, columns, features, PAGE_SIZE } from "./features"
import { FilterBar } from "./filter-bar"
import { patchedRow } from "./patched-row"
import { PeopleCards } from "./people-cards"
import { PeopleGrid } from "./people-grid"
import { RemoveDialog } from "./remove-dialog"
import type { PeopleActions } from "./types"

type Props = {
  eventId: string
  rows: RosterRow[]
  groups: GroupRow[]
  mayEdit: boolean
  maySeePersonal: boolean
  actions: PeopleActions
}

/** The event's list: search, filter, sort, group, edit in place, select, change or delete several, export. */
export function PeopleTable({ eventId, rows: loaded, groups, mayEdit, maySeePersonal, actions }: Props) {
  const t = useTranslations("people")
  const [edited, setEdited] = useState({ loaded, rows: loaded })
  if (edited.loaded !== loaded) setEdited({ loaded, rows: loaded })
  const [filter, setFilter] = useState<RosterFilter>(NO_FILTER)
  const [grouped, setGrouped] = useState(false)
  const [sorting, setSorting] = useState<SortingState>([])
  const [selection, setSelection] = useState<RowSelectionState>({})
  const [pagination, setPagination] = useState({ pageIndex: 0, pageSize: PAGE_SIZE })
  const [dialog, setDialog] = useState<"" | "bulk" | "remove">("")

  const data = useMemo(() => filterRoster(edited.rows, filter), [edited.rows, filter])
  const groupSizes = useMemo(() => {
    const sizes = new Map<string, number>()
    for (const { groupId } of data) sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1)
    return sizes
  }, [data])
  const order = useMemo<SortingState>(
    () => (grouped ? [{ id: "group", desc: false }, ...sorting.filter(({ id }) => id !== "group")] : sorting),
    [grouped, sorting],
  )
  const pages = Math.max(1, Math.ceil(data.length / PAGE_SIZE))
  const at = Math.min(pagination.pageIndex, pages - 1)
  const table = useTable({
    features,
    columns,
    data,
    state: { sorting: order, rowSelection: selection, pagination: { ...pagination, pageIndex: at } },
    onSortingChange: setSorting,
    onRowSelectionChange: setSelection,
    onPaginationChange: setPagination,
    autoResetPageIndex: false,
    getRowId: (row) => row.id,
  })

  const edit = useAction(actions.edit)
  const bulk = useAction(actions.bulk, {
    done: ({ changed }) => t("bulk.done", { count: changed }),
    onDone: () => close(),
  })
  const remove = useAction(actions.remove, {
    done: ({ removed }) => t("remove.done", { count: removed }),
    onDone: () => close(),
  })
  const close = () => {
    setDialog("")
    setSelection({})
  }

  const sort = sorting[0] ?? null
  const toggleSort = (id: ColumnKey) =>
    setSorting(sort?.id === id ? (sort.desc ? [] : [{ id, desc: true }]) : [{ id, desc: false }])
  const change = (next: RosterFilter) => {
    setFilter(next)
    setPagination({ pageIndex: 0, pageSize: PAGE_SIZE })
  }
  const select = (id: string) => setSelection(({ [id]: on, ...others }) => (on ? others : { ...others, [id]: true }))
  const chosen = edited.rows.filter((row) => selection[row.id])
  const allSelected = data.length > 0 && data.every((row) => selection[row.id])
  const page = table.getRowModel().rows.map((row) => row.original)
  const query = new URLSearchParams({ ...filter, sort: order[0]?.id ?? "", desc: order[0]?.desc ? "1" : "" })
  const shared = {
    rows: page,
    mayEdit,
    selected: selection,
    headOf: grouped ? headOf : null,
    hrefOf: (row: RosterRow) => `/events/${eventId}/people/${row.id}`,
    onSelect: select,
  }
  function headOf(row: RosterRow): string {
    const name = row.groupName || t("filter.noGroup")
    return t("table.groupHead", { name, count: groupSizes.get(row.groupId) ?? 0 })
  }

  return (
    <Panel>
      <FilterBar
        filter={filter}
        groups={groups}
        grouped={grouped}
        shown={data.length}
        personal={maySeePersonal}
        exportHref={`/events/${eventId}/people/export?${query}`}
        onFilter={change}
        onGrouped={setGrouped}
      />
      {chosen.length > 0 ? (
        <div className="flex flex-wrap items-center gap-2 border-line border-b bg-blue-soft px-4 py-2" role="status">
          <b className="font-semibold">{t("table.selected", { count: chosen.length })}</b>
          <Button size="sm" onClick={() => setDialog("bulk")}>
            {t("bulk.edit")}
          </Button>
          <Button size="sm" tone="danger" onClick={() => setDialog("remove")}>
            {t("remove.action")}
          </Button>
          <Button size="sm" tone="quiet" onClick={() => setSelection({})}>
            {t("table.unselect")}
          </Button>
        </div>
      ) : null}
      {data.length === 0 ? (
        <p className="px-4 py-8 text-center text-ink-2">{t("table.nothing")}</p>
      ) : (
        <>
          <div className="hidden overflow-x-auto md:block">
            <PeopleGrid
              {...shared}
              columns={COLUMNS.filter((key) => maySeePersonal || (key !== "phone" && key !== "needs"))}
              groups={groups}
              sort={sort}
              allSelected={allSelected}
              onSort={toggleSort}
              onSelectAll={() => setSelection(allSelected ? {} : Object.fromEntries(data.map(({ id }) => [id, true])))}
              onEdit={async (row, patch) => {
                const outcome = await edit.run({ eventId, id: row.id, patch })
                if (!outcome?.ok) return
                const stored = outcome.value.patch
                setEdited((now) => ({
                  ...now,
                  rows: now.rows.map((one) => (one.id === row.id ? patchedRow(one, stored, groups) : one)),
                }))
              }}
            />
          </div>
          <div className="md:hidden">
            <PeopleCards {...shared} />
          </div>
          <div className="flex flex-wrap items-center gap-3 px-4 py-2 text-[14px] text-ink-2">
            {mayEdit ? <span className="hidden md:inline">{t("table.editHint")}</span> : null}
            {pages > 1 ? (
              <span className="ml-auto flex items-center gap-2">
                <Button size="sm" disabled={!table.getCanPreviousPage()} onClick={() => table.previousPage()}>
                  {t("table.earlier")}
                </Button>
                {t("table.page", { page: at + 1, pages })}
                <Button size="sm" disabled={!table.getCanNextPage()} onClick={() => table.nextPage()}>
                  {t("table.later")}
                </Button>
              </span>
            ) : null}
          </div>
        </>
      )}
      <BulkDialog
        key={dialog}
        open={dialog === "bulk"}
        count={chosen.length}
        busy={bulk.busy}
        groups={groups}
        onClose={() => setDialog("")}
        onSave={(patch) => void bulk.run({ eventId, ids: chosen.map(({ id }) => id), patch })}
      />
      <RemoveDialog
        open={dialog === "remove"}
        people={chosen}
        busy={remove.busy}
        onClose={() => setDialog("")}
        onConfirm={() => void remove.run({ eventId, ids: chosen.map(({ id }) => id) })}
      />
    </Panel>
  )
}
