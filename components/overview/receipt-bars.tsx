import { getTranslations } from "next-intl/server"
import type { GroupTally } from "@/lib/notices/rules/tally"

const COLOURS = { attends: "#2f6b4f", away: "#8c867a", asked: "#b98a2f", open: "#ece7dc" } as const

/** Receipts by delegation: who comes, who asked for leave, who has not answered. The numbers say what the bars show. */
export async function ReceiptBars({ tallies }: { tallies: readonly (GroupTally & { name: string })[] }) {
  const t = await getTranslations("overview")
  return (
    <>
      <ul className="m-0 list-none px-4 py-2">
        {tallies.map((tally) => (
          <li
            key={tally.groupId ?? "none"}
            className="grid items-center gap-3 py-1 text-[14px]"
            style={{ gridTemplateColumns: "minmax(80px, 1fr) minmax(60px, 1.2fr) auto" }}
          >
            <span className="truncate">{tally.name || t("withoutGroup")}</span>
            <span aria-hidden="true" className="flex h-2 overflow-hidden rounded-full">
              {(["attends", "away", "asked", "open"] as const).map((key) => (
                <span key={key} style={{ width: `${(100 * tally[key]) / tally.total}%`, background: COLOURS[key] }} />
              ))}
            </span>
            <span className="whitespace-nowrap text-right text-ink-2">
              {tally.attends} / {tally.total}
              {tally.asked + tally.away > 0 ? ` ${t("leave", { count: tally.asked + tally.away })}` : ""}
              {tally.open > 0 ? ` ${t("unanswered", { count: tally.open })}` : ""}
            </span>
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="flex flex-wrap gap-4 border-line-2 border-t px-4 py-2 text-[13px] text-ink-2">
        {(["attends", "asked", "away", "open"] as const).map((key) => (
          <span key={key} className="inline-flex items-center gap-1.5">
            <span className="h-2.5 w-2.5 rounded-sm" style={{ background: COLOURS[key] }} />
            {t(`legend.${key}`)}
          </span>
        ))}
      </div>
    </>
  )
}
