import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"

export type Choice = { value: string; label: string }
type Props = { meeting: string; meetings: readonly Choice[]; version: string; versions: readonly Choice[] }

/** Which meeting and which version is printed: a plain form, so that it works before the page is alive. */
export async function PrintChoice({ meeting, meetings, version, versions }: Props) {
  const t = await getTranslations("documents")
  const options = (choices: readonly Choice[]) =>
    choices.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      {meetings.length > 0 ? (
        <SelectField
          key={meeting}
          label={t("desk.meeting")}
          name="meeting"
          defaultValue={meeting}
          className="max-w-full"
        >
          {options(meetings)}
        </SelectField>
      ) : null}
      <SelectField key={version} label={t("desk.version")} name="version" defaultValue={version} className="max-w-full">
        {options(versions)}
      </SelectField>
      <Button type="submit">{t("desk.show")}</Button>
    </form>
  )
}
