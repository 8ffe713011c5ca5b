import { getTranslations } from "next-intl/server"
import { classNames } from "@/components/ui/class-names"
import type { ReleaseDesk } from "@/lib/documents/queries/release-desk"
import { stampOf } from "@/lib/kernel/zoned"

type Step = { key: "arranged" | "submitted" | "checked" | "approved" | "printed"; done: string | null }

/** Where the seats stand on their way to paper, with who took each step and when: a calm line, upright on narrow screens. */
export async function ReleaseSteps({ desk }: { desk: ReleaseDesk }) {
  const t = await getTranslations("releases")
  const { zone } = desk.event
  const said = (name: string | null, at: Date | null) =>
    name && at ? t("steps.done", { name, time: stampOf(at, zone) }) : null
  const head = desk.open ?? (desk.later === 0 ? desk.approved : null)
  const steps: Step[] = [
    { key: "arranged", done: desk.plan.seated > 0 ? t("steps.seated", { count: desk.plan.seated }) : null },
    { key: "submitted", done: head && said(head.authorName, head.submittedAt) },
    { key: "checked", done: head && head.status !== "SUBMITTED" ? said(head.checkerName, head.checkedAt) : null },
    { key: "approved", done: head && said(head.approverName, head.approvedAt) },
    {
      key: "printed",
      done:
        head?.approvedAt && desk.lastPrint && desk.lastPrint.at >= head.approvedAt
          ? said(desk.lastPrint.by, desk.lastPrint.at)
          : null,
    },
  ]
  const at = steps.findIndex((step) => step.done === null)
  return (
    <ol aria-label={t("steps.label")} className="m-0 flex list-none flex-col gap-0 p-0 md:flex-row">
      {steps.map((step, index) => {
        const [done, current] = [step.done !== null, index === at]
        return (
          <li
            key={step.key}
            aria-current={current ? "step" : undefined}
            className={classNames(
              "flex min-w-0 flex-1 gap-2.5 border-l-2 py-1.5 pl-3 md:block md:border-t-2 md:border-l-0 md:px-0 md:pt-2 md:pr-4",
              done ? "border-pine" : current ? "border-seal" : "border-line",
            )}
          >
            <p className="m-0 flex items-baseline gap-1.5 font-semibold">
              <span
                aria-hidden="true"
                className={classNames("text-[12px]", done ? "text-pine" : current ? "text-seal" : "text-ink-2")}
              >
                {done ? "✓" : current ? "●" : "○"}
              </span>
              {t(`steps.${step.key}`)}
              <span className="sr-only">
                {done ? t("steps.past") : current ? t("steps.current") : t("steps.waiting")}
              </span>
            </p>
            <p className="m-0 min-w-0 break-words text-[14px] text-ink-2 tabular-nums">
              {step.done ?? (current ? "" : "—")}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
