import { getTranslations } from "next-intl/server"
import type { GroupTally, Tally } from "@/lib/notices/rules/tally"

const PARTS = [
  ["attends", "#2f6b4f"],
  ["asked", "#c79a3c"],
  ["away", "#2b5b84"],
] as const

/** One bar for each delegation: attending, to decide, on leave; what stays empty has not answered. */
export async function ReceiptBars({
  tallies,
  names,
}: {
  tallies: readonly GroupTally[]
  names: ReadonlyMap<string | null, string>
}) {
  const t = await getTranslations("notices")
  return (
    <>
      <ul className="m-0 list-none px-4 py-2">
        {tallies.map((tally) => {
          const group = names.get(tally.groupId) || t("noGroup")
          return (
            <li key={tally.groupId ?? ""} className="flex items-center gap-3 py-1">
              <span className="w-28 shrink-0 truncate" title={group}>
                {group}
              </span>
              <Bar tally={tally} label={t("bar", { group, ...numbers(tally) })} />
              <span className="w-28 shrink-0 text-right text-[14px]">
                {tally.attends} / {tally.total}
                {tally.away + tally.asked > 0 ? (
                  <span className="ml-2 text-amber">{t("leaveCount", { count: tally.away + tally.asked })}</span>
                ) : null}
              </span>
            </li>
          )
        })}
      </ul>
      <p aria-hidden="true" className="m-0 flex flex-wrap gap-4 px-4 pb-3 text-[13px] text-ink-2">
        {PARTS.map(([key, color]) => (
          <span key={key} className="inline-flex items-center gap-1.5">
            <span className="inline-block h-2.5 w-2.5 rounded-sm" style={{ background: color }} />
            {t(`legend.${key}`)}
          </span>
        ))}
        <span className="inline-flex items-center gap-1.5">
          <span className="inline-block h-2.5 w-2.5 rounded-sm bg-paper-3" />
          {t("legend.open")}
        </span>
      </p>
    </>
  )
}

const numbers = ({ total, attends, away, asked, open }: Tally) => ({ total, attends, away, asked, open })

function Bar({ tally, label }: { tally: Tally; label: string }) {
  return (
    <span role="img" aria-label={label} className="flex h-2 min-w-0 flex-1 overflow-hidden rounded-full bg-paper-3">
      {PARTS.map(([key, color]) => (
        <span key={key} style={{ width: `${(tally[key] / Math.max(1, tally.total)) * 100}%`, background: color }} />
      ))}
    </span>
  )
}
