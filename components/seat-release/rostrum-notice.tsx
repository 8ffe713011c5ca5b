import { getTranslations } from "next-intl/server"
import { Callout } from "@/components/ui/panel"
import type { RostrumAlarm } from "@/lib/seating/rules/release/difference"

/** 主席台 changed after it was approved (handbook check 43): who, against which draft, what to do. */
export async function RostrumNotice({ alarm, action }: { alarm: RostrumAlarm; action?: React.ReactNode }) {
  const t = await getTranslations("releases")
  const { number, people, names } = alarm
  return (
    <Callout tone="seal" title={t("alarm.title")} action={action}>
      <p className="m-0">
        {t("alarm.text", { number, people, names: names.join("、"), more: people > names.length ? "yes" : "no" })}
      </p>
    </Callout>
  )
}
