"use client"

import { useTranslations } from "next-intl"
import { ImportWizard } from "@/components/import-wizard/import-wizard"
import { LinkButton } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import { SCHEDULE_FIELDS } from "@/lib/meetings/rules/import/fields"
import type { SchedulePreview } from "@/lib/meetings/store/import"
import type { confirmScheduleAction, previewScheduleAction } from "./actions"

type Props = { eventId: string; preview: typeof previewScheduleAction; confirm: typeof confirmScheduleAction }
type Done = { created: number; updated: number; unchanged: number }

/** The import of a schedule: the generic wizard with the columns and consequences of a schedule. */
export function ScheduleImport({ eventId, preview, confirm }: Props) {
  const t = useTranslations("schedule")
  return (
    <ImportWizard<SchedulePreview, Done>
      fields={SCHEDULE_FIELDS.map(({ key, required }) => ({ key, label: t(`importing.fields.${key}`), required }))}
      lead={t("importing.lead")}
      preview={(file, choices) => preview({ eventId, file, choices })}
      confirm={(file, choices, digest) => confirm({ eventId, file, choices, digest })}
      aside={(shown) => <Consequences preview={shown} />}
      done={(result) => (
        <>
          <p className="m-0 mb-3">{t("importing.done", result)}</p>
          <LinkButton tone="primary" href={`/events/${eventId}/schedule`}>
            {t("importing.toSchedule")}
          </LinkButton>
        </>
      )}
    />
  )
}

function Consequences({ preview }: { preview: SchedulePreview }) {
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
