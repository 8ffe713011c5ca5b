"use client"

import { useTranslations } from "next-intl"
import { ImportWizard } from "@/components/import-wizard/import-wizard"
import { LinkButton } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import { SCHEDULE_FIELDS } from "@/lib/meetings/rules/import/fields"
import type { AnyPreview, AnyWritten } from "@/lib/meetings/store/import-any"
import type { confirmScheduleAction, previewScheduleAction } from "./actions"
import { ProgrammeAside } from "./programme-aside"

type Props = { eventId: string; preview: typeof previewScheduleAction; confirm: typeof confirmScheduleAction }

/** The import of a schedule: the generic wizard with the columns and consequences of a schedule, programme or calendar. */
export function ScheduleImport({ eventId, preview, confirm }: Props) {
  const t = useTranslations("schedule")
  const exchange = useTranslations("exchange")
  const fields = SCHEDULE_FIELDS.map(({ key, required }) => ({ key, label: t(`importing.fields.${key}`), required }))
  const blocked = ({ programme }: AnyPreview): string | null => {
    if (!programme) return null
    if (programme.faults.length > 0) return exchange("blocked.faults")
    return programme.rooms.some(({ waiting }) => waiting > 0) ? exchange("blocked.rooms") : null
  }
  const valueWords = (field: string, value: string): string =>
    field === "cancelled" ? exchange(value === "true" ? "values.cancelled" : "values.held") : value
  return (
    <ImportWizard<AnyPreview, AnyWritten>
      fields={[...fields, { key: "people", label: exchange("fields.people") }]}
      lead={exchange("lead")}
      accept=".xml,.json,.ics"
      preview={(file, choices) => preview({ eventId, file, choices })}
      confirm={(file, choices, digest) => confirm({ eventId, file, choices, digest })}
      blocked={blocked}
      valueWords={valueWords}
      aside={(shown, choosing) => (
        <>
          {shown.programme ? <ProgrammeAside programme={shown.programme} choosing={choosing} /> : null}
          <Consequences preview={shown} />
        </>
      )}
      done={({ created, updated, unchanged, rooms = 0 }) => (
        <>
          <p className="m-0 mb-3">
            {t("importing.done", { created, updated, unchanged })}
            {rooms > 0 ? exchange("roomsMade", { count: rooms }) : null}
          </p>
          <LinkButton tone="primary" href={`/events/${eventId}/schedule`}>
            {t("importing.toSchedule")}
          </LinkButton>
        </>
      )}
    />
  )
}

function Consequences({ preview }: { preview: AnyPreview }) {
  const t = useTranslations("schedule")
  const { headings, notInFile } = preview
  return (
    <>
      {headings.length > 0 ? (
        <Callout title={t("importing.headings", { count: headings.length })}>
          {headings.map(({ code, title }) => `${code} ${title}`).join("；")}
        </Callout>
      ) : null}
      {notInFile.length > 0 ? (
        <Callout tone="amber" title={t("importing.notInFile", { count: notInFile.length })}>
          {notInFile.slice(0, 200).join("；")}
        </Callout>
      ) : null}
    </>
  )
}
