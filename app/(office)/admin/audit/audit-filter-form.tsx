import { getTranslations } from "next-intl/server"
import { Button, LinkButton } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import type { AuditFilter } from "@/lib/audit/schema"

type Props = { filter: AuditFilter; nouns: readonly string[]; events: readonly { id: string; title: string }[] }

/** A plain GET form: the filter is in the address, so a found page can be sent to somebody. */
export async function AuditFilterForm({ filter, nouns, events }: Props) {
  const t = await getTranslations("audit")
  const noun = filter.what.split(".")[0] ?? ""
  return (
    <form action="/admin/audit" className="flex flex-wrap items-end gap-3 border-line border-b p-4">
      <TextField className="w-28" name="who" label={t("filter.who")} defaultValue={filter.who} maxLength={100} />
      <SelectField className="w-32" name="what" label={t("filter.what")} defaultValue={noun}>
        <option value="">{t("filter.all")}</option>
        {nouns.map((name) => (
          <option key={name} value={name}>
            {t.has(`nouns.${name}`) ? t(`nouns.${name}`) : name}
          </option>
        ))}
      </SelectField>
      <SelectField className="w-44" name="eventId" label={t("filter.event")} defaultValue={filter.eventId}>
        <option value="">{t("filter.all")}</option>
        {events.map((event) => (
          <option key={event.id} value={event.id}>
            {event.title}
          </option>
        ))}
      </SelectField>
      <TextField className="w-40" name="from" type="date" label={t("filter.from")} defaultValue={filter.from} />
      <TextField className="w-40" name="to" type="date" label={t("filter.to")} defaultValue={filter.to} />
      <TextField className="w-36" name="text" label={t("filter.text")} defaultValue={filter.text} maxLength={100} />
      <Button type="submit">{t("filter.do")}</Button>
      <LinkButton href="/admin/audit" tone="quiet">
        {t("clear")}
      </LinkButton>
    </form>
  )
}
