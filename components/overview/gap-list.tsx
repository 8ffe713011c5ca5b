import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import type { Gap } from "@/lib/checks/schema"

/** What else keeps the plan from being ready, a line each with the page where it is put right. `base`: the event's address. */
export async function GapList({ base, gaps }: { base: string; gaps: readonly Gap[] }) {
  const [t, tasks] = await Promise.all([getTranslations("overview"), getTranslations("tasks")])
  const words = (gap: Gap): string => {
    switch (gap.code) {
      case "task_without_owner":
        return t(gap.gap.missing ? "taskMissing" : "taskUnowned", {
          meeting: gap.gap.meetingTitle,
          task: tasks(`kinds.${gap.gap.kind}`),
        })
      case "people_without_seat":
        return t("unseated", { meeting: gap.title, count: gap.count })
      case "rostrum_changed":
        return t("rostrumChanged", {
          meeting: gap.title,
          number: gap.number,
          people: gap.people,
          names: gap.names.join(t("comma")),
          more: gap.people > gap.names.length ? "yes" : "no",
        })
      case "printed_before_change":
        return t("stalePrints", { meeting: gap.title, cards: gap.cards, sheets: gap.sheets })
    }
  }
  return gaps.map((gap) => {
    const { href, action } = repair(base, gap)
    const blocks = gap.code === "task_without_owner"
    return (
      <li
        key={`${gap.code} ${gap.code === "task_without_owner" ? `${gap.gap.meetingId}${gap.gap.kind}` : gap.meetingId}`}
        className="flex flex-wrap items-start gap-x-3 gap-y-1 border-line-2 border-b px-4 py-3 last:border-b-0"
      >
        <Badge tone={blocks ? "seal" : "amber"} mark>
          {t(blocks ? "blocks" : "warns")}
        </Badge>
        <span className="min-w-0 flex-1" style={{ flexBasis: 260 }}>
          {words(gap)}
        </span>
        <Link href={href} className="inline-flex min-h-7 items-center text-blue">
          {t(action)}
        </Link>
      </li>
    )
  })
}

function repair(base: string, gap: Gap): { href: string; action: "assign" | "seat" | "settle" | "reprint" } {
  switch (gap.code) {
    case "task_without_owner":
      return { href: `${base}/tasks`, action: "assign" }
    case "people_without_seat":
      return { href: `${base}/seating/${gap.meetingId}`, action: "seat" }
    case "rostrum_changed":
      return { href: `${base}/seating/${gap.meetingId}/releases`, action: "settle" }
    case "printed_before_change":
      return { href: `${base}/print?meeting=${gap.meetingId}`, action: "reprint" }
  }
}
