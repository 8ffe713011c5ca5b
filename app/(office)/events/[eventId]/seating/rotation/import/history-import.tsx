"use client"

import { useTranslations } from "next-intl"
import { ImportWizard } from "@/components/import-wizard/import-wizard"
import { LinkButton } from "@/components/ui/button"
import type { ImportPreview } from "@/lib/kernel/import"
import { HISTORY_FIELDS, HISTORY_NEEDED } from "@/lib/seating/rules/rotation/import/fields"
import type { HistoryImported } from "@/lib/seating/store/history-import"
import type { confirmHistoryAction, previewHistoryAction } from "../actions"

type Props = {
  eventId: string
  /** How many sessions of the term lie before this one. */
  earlier: number
  preview: typeof previewHistoryAction
  confirm: typeof confirmHistoryAction
}

/** The import of earlier seats: the generic wizard; a sheet stands for a session where no column says it. */
export function HistoryImport({ eventId, earlier, preview, confirm }: Props) {
  const t = useTranslations("rotation.importPage")
  return (
    <ImportWizard<ImportPreview, HistoryImported>
      fields={HISTORY_FIELDS.map((key) => ({
        key,
        label: t(`fields.${key}`),
        required: HISTORY_NEEDED.includes(key),
      }))}
      kinds={Array.from({ length: earlier }, (_, index) => ({
        value: String(index + 1),
        label: t("kind", { session: index + 1 }),
      }))}
      lead={t("lead")}
      preview={(file, choices) => preview({ eventId, file, choices })}
      confirm={(file, choices, digest) => confirm({ eventId, file, choices, digest })}
      done={(result) => (
        <>
          <p className="m-0 mb-3">{t("done", result)}</p>
          <LinkButton tone="primary" href={`/events/${eventId}/seating/rotation`}>
            {t("toRotation")}
          </LinkButton>
        </>
      )}
    />
  )
}
