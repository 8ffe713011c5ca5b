"use client"

import { useMemo, useState } from "react"
import { groupPlaces } from "@/components/seat-editor/looks"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Callout } from "@/components/ui/panel"
import { Segmented } from "@/components/ui/segmented"
import { useAction } from "@/components/ui/use-action"
import { matchesKey } from "@/lib/names/rules/search"
import type { SeatingPlanDto } from "@/lib/seating/schema"
import type { ChairLook } from "./chair"
import { ChosenPanel } from "./chosen-panel"
import { MoveDialog } from "./move-dialog"
import { RulesPanel } from "./rules-panel"
import { SearchPanel } from "./search-panel"
import { SettingsDialog } from "./settings-dialog"
import { TableLegend } from "./table-legend"
import { TableList } from "./table-list"
import { TableMap } from "./table-map"
import { TableTray } from "./table-tray"
import type { TableActions, TablesData } from "./types"
import { useHand } from "./use-hand"
import { useSearch } from "./use-search"
import { useTableMoves } from "./use-table-moves"
import { useTables } from "./use-tables"
import { useTableWords } from "./use-words"

/** 桌次: the tables of one banquet with the people around them, those without a place, what is asked and how it fares, and the search for better. */
export function TablePlan({
  eventId,
  plan,
  data,
  mayEdit,
  actions,
}: {
  eventId: string
  plan: SeatingPlanDto
  data: TablesData
  mayEdit: boolean
  actions: TableActions
}) {
  const words = useTableWords()
  const { t } = words
  const moves = useTableMoves(eventId, plan, actions)
  const search = useSearch()
  const { built, now, findings, found } = useTables(plan, data, moves.seats, search.run)
  const [view, setView] = useState<"map" | "list">("map")
  const [shown, setShown] = useState<"now" | "found">("found")
  const [query, setQuery] = useState("")
  const [moving, setMoving] = useState<string | null>(null)
  const [setting, setSetting] = useState(false)
  const saving = useAction(actions.save, { onDone: () => setSetting(false) })

  const preview = found && shown === "found" ? found : null
  const seats = preview?.seats ?? moves.seats
  const seatOf = useMemo(() => new Map(plan.geometry.seats.map((seat) => [seat.id, seat])), [plan.geometry])
  const people = useMemo(() => new Map(plan.people.map((person) => [person.id, person])), [plan.people])
  const attending = useMemo(
    () => new Map(plan.people.filter((person) => person.attends).map((person) => [person.id, person])),
    [plan.people],
  )
  const placeOf = new Map(seats.map((one) => [one.participationId, one]))
  const hand = useHand({ seats: moves.seats, seatOf, people, mayEdit: mayEdit && !preview, make: moves.make })
  const groups = useMemo(() => groupPlaces(plan.groups), [plan.groups])
  const dietOf = useMemo(
    () => new Map(data.settings.diets.map(({ tableId, diet }) => [tableId, diet])),
    [data.settings],
  )
  const personDiet = new Map(data.people.map((person) => [person.id, person.diet]))
  const tableOf = new Map(built.rings.map((ring) => [ring.table.id, ring]))
  const wanted = query.trim()
  const changed = new Set(preview?.moves.map((move) => move.participationId))

  const looks = new Map(
    seats.flatMap(({ seatId, participationId, locked }): [string, ChairLook][] => {
      const person = people.get(participationId)
      if (!person) return []
      const state =
        participationId === hand.carried
          ? "carried"
          : participationId === hand.chosen
            ? "chosen"
            : wanted !== "" && matchesKey(person.searchKey, wanted)
              ? "found"
              : changed.has(participationId)
                ? "changed"
                : ""
      return [[seatId, { name: person.shownName, groupIndex: groups.get(person.groupId ?? "") ?? null, locked, state }]]
    }),
  )
  const personAt = new Map(seats.map((one) => [one.seatId, one.participationId]))
  const tray = [...attending.values()].filter((person) => !placeOf.has(person.id))
  const hits = wanted === "" ? [] : plan.people.filter((person) => matchesKey(person.searchKey, wanted))
  const chosen = people.get(hand.chosen ?? "")
  const toTable = (participationId: string, tableId: string) => {
    const seat = tableOf.get(tableId)?.seats.find((one) => !one.blocked && !personAt.has(one.id))
    if (seat) hand.place(participationId, seat.id)
  }
  const take = () => {
    if (!found) return
    moves.make(found.moves)
    search.drop()
  }
  const movingPerson = people.get(moving ?? "")

  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
      <section className="min-w-0 rounded-lg border border-line bg-paper-2">
        <div className="flex flex-wrap items-end gap-2 rounded-t-lg border-line-2 border-b bg-white px-3 py-2">
          {mayEdit ? (
            <>
              <Button disabled={!moves.canUndo || preview !== null} onClick={moves.undo}>
                {t("undo")}
              </Button>
              <Button disabled={!moves.canRedo || preview !== null} onClick={moves.redo}>
                {t("redo")}
              </Button>
              <Button onClick={() => setSetting(true)}>{t("settings.title")}</Button>
            </>
          ) : null}
          <Segmented
            label={t("view.label")}
            value={view}
            options={[
              { value: "map", label: t("view.map") },
              { value: "list", label: t("view.list") },
            ]}
            onChange={setView}
          />
          <TextField
            label={t("find")}
            hideLabel
            className="w-full sm:ml-auto sm:w-44"
            placeholder={t("findHint")}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        {hits.length > 0 && hits.length < 12 ? (
          <p className="m-0 border-line-2 border-b bg-white px-3 py-1.5 text-[14px]" role="status">
            {hits
              .map((person) => `${person.shownName} ${words.seat(seatOf.get(placeOf.get(person.id)?.seatId ?? ""))}`)
              .join(t("comma"))}
          </p>
        ) : null}
        {hand.carried ? (
          <div className="sticky top-0 z-20 flex flex-wrap items-center gap-3 border-line-2 border-b bg-seal-soft px-4 py-1.5 text-[14px]">
            <span className="min-w-0 flex-1">{t("carrying", { name: people.get(hand.carried)?.shownName ?? "" })}</span>
            <Button size="sm" onClick={hand.putBack}>
              {t("putBack")}
            </Button>
          </div>
        ) : null}
        {preview ? (
          <div className="px-3 pt-3">
            <Callout title={t("preview.title", { count: preview.moves.length })}>{t("preview.text")}</Callout>
          </div>
        ) : null}
        {view === "map" ? (
          <TableMap
            rings={built.rings}
            looks={looks}
            personAt={personAt}
            groupOf={(id) => people.get(id)?.groupName || people.get(id)?.unit || ""}
            dietOf={dietOf}
            mayEdit={mayEdit && !preview}
            onSeat={hand.onSeat}
            onDrop={hand.place}
            onTable={toTable}
            onKey={(key, id) => {
              if (key === "back") hand.putBack()
              else if (id && key === "unseat") hand.unseat(id)
              else if (id && mayEdit && !preview) setMoving(id)
            }}
          />
        ) : (
          <div className="bg-white">
            <TableList
              rings={built.rings}
              seats={seats}
              people={people}
              dietOf={dietOf}
              chosen={hand.chosen}
              mayEdit={mayEdit && !preview}
              onChoose={hand.choose}
              onMove={setMoving}
              onUnseat={hand.unseat}
            />
          </div>
        )}
        <TableLegend groups={plan.groups} places={groups} host={t("legend.host")} label={t("legend.label")} />
      </section>
      <div className="flex min-w-0 flex-col gap-3">
        {findings.map((finding) => (
          <Callout key={JSON.stringify(finding)} tone="amber" title={words.finding(finding)} />
        ))}
        {mayEdit ? (
          <SearchPanel
            run={search.run}
            now={now}
            found={found?.score ?? null}
            moving={found?.moves.length ?? 0}
            shown={shown}
            onShown={setShown}
            onStart={() => {
              hand.putBack()
              setShown("found")
              search.start(built, plan.revision + 1)
            }}
            onPause={search.pause}
            onGo={search.go}
            onTake={take}
            onDrop={search.drop}
          />
        ) : null}
        <ChosenPanel
          person={chosen}
          place={placeOf.get(hand.chosen ?? "")}
          seat={seatOf.get(placeOf.get(hand.chosen ?? "")?.seatId ?? "")}
          diet={personDiet.get(hand.chosen ?? "") ?? ""}
          mayEdit={mayEdit && !preview}
          onMove={() => setMoving(hand.chosen)}
          onCarry={() => hand.chosen && hand.pickUp(hand.chosen)}
          onUnseat={() => hand.chosen && hand.unseat(hand.chosen)}
          onLock={(locked) => hand.chosen && moves.lock(hand.chosen, locked)}
        />
        <TableTray
          people={tray}
          carried={hand.carried}
          mayEdit={mayEdit && !preview}
          onPick={hand.pickUp}
          onDrop={hand.unseat}
        />
        <RulesPanel
          now={now}
          found={found?.score ?? null}
          wishes={data.wishes}
          people={people}
          tableName={(id) => {
            const ring = tableOf.get(id)
            return ring ? words.table(ring.table) : id
          }}
          guests={built.guests}
          onShow={hand.choose}
        />
      </div>
      <p aria-live="assertive" className="sr-only">
        {hand.said}
      </p>
      <p aria-live="polite" className="sr-only">
        {moves.news}
      </p>
      {movingPerson ? (
        <MoveDialog
          key={movingPerson.id}
          person={movingPerson}
          rings={built.rings}
          seats={moves.seats}
          people={people}
          onClose={() => setMoving(null)}
          onPlace={(seatId) => {
            hand.place(movingPerson.id, seatId)
            setMoving(null)
          }}
        />
      ) : null}
      {setting ? (
        <SettingsDialog
          settings={data.settings}
          rings={built.rings}
          people={attending}
          ranked={built.guests.filter((person) => person.rank !== null)}
          knowsDiets={
            data.knowsDiets
              ? {
                  halal: data.people.filter((person) => person.diet === "halal").length,
                  vegetarian: data.people.filter((person) => person.diet === "vegetarian").length,
                }
              : null
          }
          busy={saving.busy}
          onClose={() => setSetting(false)}
          onSave={(tables) => {
            search.drop()
            saving.run({ eventId, planId: plan.id, tables })
          }}
        />
      ) : null}
    </div>
  )
}
