import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/button"

/** What to do with an event that has just been made: the way from the office's spreadsheets to a published plan. */
export async function FirstSteps({
  base,
  hasPeople,
  hasMeetings,
}: {
  base: string
  hasPeople: boolean
  hasMeetings: boolean
}) {
  const t = await getTranslations("overview")
  const steps = [
    { key: "venues", href: "/venues", done: false },
    { key: "people", href: `${base}/people/import`, done: hasPeople },
    { key: "schedule", href: `${base}/schedule/import`, done: hasMeetings },
    { key: "seating", href: `${base}/seating`, done: false },
    { key: "publish", href: `${base}/publish`, done: false },
  ] as const
  return (
    <ol
      className="m-0 mb-4 grid list-none gap-3 rounded-lg border border-line bg-white p-4"
      style={{ gridTemplateColumns: "repeat(auto-fit, minmax(180px, 1fr))" }}
    >
      {steps.map((step, index) => (
        <li key={step.key}>
          <div className="font-medium">
            {step.done ? <span className="text-pine">✓ </span> : `${index + 1}. `}
            {t(`steps.${step.key}`)}
          </div>
          <p className="mt-0 mb-2 text-[14px] text-ink-2">{t(`stepHints.${step.key}`)}</p>
          {step.done ? null : (
            <LinkButton size="sm" href={step.href}>
              {t("go")}
            </LinkButton>
          )}
        </li>
      ))}
    </ol>
  )
}
