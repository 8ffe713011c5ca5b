import { getTranslations } from "next-intl/server"

/** The records' codes in words: known ones from messages `audit`, anything else as it is written. */
export async function auditWords() {
  const [t, shell] = await Promise.all([getTranslations("audit"), getTranslations("shell")])
  const known = (key: string): string | null => (t.has(key) ? t(key) : null)
  return {
    actor: (name: string): string => known(`actors.${name}`) ?? name,
    /** "meeting.move" → 移动会议 */
    action(action: string): string {
      const whole = known(`actions.${action.replaceAll(".", "_")}`)
      if (whole) return whole
      const [noun = "", verb = ""] = action.split(".")
      const [n, v] = [known(`nouns.${noun}`), known(`verbs.${verb}`)]
      return n && v ? t("nounVerb", { noun: n, verb: v }) : action
    },
    /** The last part of "settings.evenRule" is what people know. */
    field: (field: string): string => known(`fields.${field.split(".").at(-1)}`) ?? field,
    value(field: string, value: string): string {
      if (value === "true" || value === "false") return t(`values.${value}`)
      if (field === "role" && shell.has(`roles.${value}`)) return shell(`roles.${value}`)
      return known(`values.${value}`) ?? value
    },
  }
}
