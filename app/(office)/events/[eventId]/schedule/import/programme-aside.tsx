"use client"

import { useTranslations } from "next-intl"
import type { Choosing } from "@/components/import-wizard/types"
import { Callout, Panel } from "@/components/ui/panel"
import type { ProgrammeAside as Aside } from "@/lib/meetings/store/import-programme"
import { RoomLine } from "./room-line"

const SHOWN = 50

/** What a programme or calendar says besides its rows: faults, what was read otherwise, rooms the house does not have. */
export function ProgrammeAside({ programme, choosing }: { programme: Aside; choosing: Choosing }) {
  const t = useTranslations("exchange")
  const { faults, notes, rooms, venues, known, format, title } = programme
  return (
    <>
      <p className="m-0 text-[14px] text-ink-2">{t("read", { format: t(`formats.${format}`), title: title || "—" })}</p>
      {faults.length > 0 ? (
        <Callout tone="seal" title={t("faultsTitle", { count: faults.length })}>
          <ul className="m-0 list-none p-0">
            {faults.slice(0, SHOWN).map(({ line, code, data }) => (
              <li key={`${line} ${code} ${JSON.stringify(data)}`}>
                {t("atLine", { line, words: t(`faults.${code}`, { ...data }) })}
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
      {notes.length > 0 ? (
        <Callout tone="amber" title={t("notesTitle", { count: notes.length })}>
          <ul className="m-0 list-none p-0">
            {notes.slice(0, SHOWN).map(({ code, ...values }) => (
              <li key={`${code} ${JSON.stringify(values)}`}>{t(`notes.${code}`, values)}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
      {rooms.length > 0 ? (
        <Panel title={t("rooms.title", { count: rooms.length })} aside={t("rooms.lead")}>
          {rooms.map((room) => (
            <RoomLine key={room.key} room={room} venues={venues} known={known} choosing={choosing} />
          ))}
        </Panel>
      ) : null}
    </>
  )
}
