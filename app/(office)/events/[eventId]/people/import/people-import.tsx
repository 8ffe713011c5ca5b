"use client"

import { useTranslations } from "next-intl"
import { ImportWizard } from "@/components/import-wizard/import-wizard"
import { LinkButton } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import type { PeoplePreview } from "@/lib/people/queries/import-preview"
import { IMPORT_FIELDS } from "@/lib/people/rules/import/fields"
import { CATEGORIES } from "@/lib/people/schema"
import type { ImportDone } from "@/lib/people/store/import"
import type { confirmImportAction, previewImportAction } from "../actions"
import { useValueWords } from "../value-words"

type Props = { eventId: string; preview: typeof previewImportAction; confirm: typeof confirmImportAction }

/** The import of people: the generic wizard with the fields, words and consequences of a list of people. */
export function PeopleImport({ eventId, preview, confirm }: Props) {
  const t = useTranslations("people")
  const valueWords = useValueWords()
  return (
    <ImportWizard<PeoplePreview, ImportDone>
      fields={IMPORT_FIELDS.map((key) => ({ key, label: t(`fields.${key}`), required: key === "name" }))}
      kinds={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
      lead={t("import.lead")}
      preview={(file, choices) => preview({ eventId, file, choices })}
      confirm={(file, choices, digest) => confirm({ eventId, file, choices, digest })}
      worthConfirming={(shown) => shown.renumbered > 0}
      valueWords={valueWords}
      aside={(shown) => <Consequences preview={shown} />}
      done={(result) => (
        <>
          <p className="m-0 mb-3">{t("import.done", result)}</p>
          <LinkButton tone="primary" href={`/events/${eventId}/people`}>
            {t("import.toList")}
          </LinkButton>
        </>
      )}
    />
  )
}

function Consequences({ preview }: { preview: PeoplePreview }) {
  const t = useTranslations("people")
  const { newGroups, missing, renumbered } = preview
  return (
    <>
      {newGroups.length > 0 ? (
        <Callout title={t("import.newGroups", { count: newGroups.length })}>
          {newGroups
            .map((group) => t(group.shortName === group.name ? "import.newGroupPlain" : "import.newGroup", group))
            .join("　")}
        </Callout>
      ) : null}
      {missing.length > 0 ? (
        <Callout tone="amber" title={t("import.missing", { count: missing.length })}>
          {t("import.missingLead")}
          <details>
            <summary>
              {missing
                .slice(0, 3)
                .map(({ label }) => label)
                .join("；")}
            </summary>
            {missing
              .slice(3, 500)
              .map(({ label }) => label)
              .join("；")}
          </details>
        </Callout>
      ) : null}
      {renumbered > 0 ? <Callout>{t("import.renumbered", { count: renumbered })}</Callout> : null}
    </>
  )
}
