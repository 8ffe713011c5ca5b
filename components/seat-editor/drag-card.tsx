"use client"

import type { Ref } from "react"
import type { SeatingPerson } from "@/lib/seating/schema"
import { type HandStore, useHandState } from "./hand-store"
import { useSeatingWords } from "./use-words"
import { VerdictWords } from "./verdict-words"

/** The card under the pointer while somebody is dragged: who, and whether they fit there. */
export function DragCard({
  store,
  people,
  ref,
}: {
  store: HandStore
  people: ReadonlyMap<string, SeatingPerson>
  ref: Ref<HTMLDivElement>
}) {
  const { t } = useSeatingWords()
  const drag = useHandState(store, (hand) => hand.drag)
  const name = people.get(drag?.ids[0] ?? "")?.shownName ?? ""
  const verdict = drag?.verdict
  return (
    <div
      ref={ref}
      hidden={!drag}
      aria-hidden="true"
      className="fixed top-0 left-0 z-50 max-w-72 rounded-md border border-line bg-white px-3 py-1.5 text-[14px] shadow-float"
      style={{ pointerEvents: "none", willChange: "transform" }}
    >
      {drag ? (
        <>
          <b className="font-semibold">
            {drag.ids.length > 1 ? t("drop.many", { name, count: drag.ids.length }) : name}
          </b>
          {verdict ? (
            <VerdictWords verdict={verdict} className="block" />
          ) : (
            <span className="block text-ink-2">{t("drop.nowhere")}</span>
          )}
        </>
      ) : null}
    </div>
  )
}
