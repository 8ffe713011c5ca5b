import { getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { buttonClass } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import type { PrintSheet } from "@/lib/documents/queries/print-sheet"
import { taskWords } from "@/lib/documents/rules/cards/changes"
import { stampOf } from "@/lib/kernel/zoned"
import { PrintLinks } from "./print-links"
import { printSource } from "./print-source"

type Props = { eventId: string; zone: string; version: string; sheet: PrintSheet }
const LISTED = 40

/** What was printed before a change: cards to print again, to put down or to take away, charts and lists out of date. */
export async function StalePanel({ eventId, zone, version, sheet }: Props) {
  const t = await getTranslations("documents")
  const { cards, cardChoices, sheets, meeting } = sheet
  const href = (kind: string, more: Record<string, string> = {}) =>
    `/api/events/${eventId}/documents/${kind}?${new URLSearchParams({ version, meeting: meeting.id, ...more })}`
  const lines = [
    ...cards.remove.map((one) => ({ id: `- ${one.id}`, seat: one.seat, name: one.name, what: t("cards.remove") })),
    ...cards.print.map((task) => ({
      id: task.card.id,
      seat: task.card.seat,
      name: task.card.name,
      what: taskWords({ t }, task),
    })),
  ]
  if (lines.length + sheets.length === 0) return null
  const opens = ({ what, format }: { what: string; format: string }) => t("desk.opens", { what, format })
  return (
    <Panel
      title={t("reprint.title")}
      aside={lines.length > 0 ? t("cards.total", { print: cards.print.length, remove: cards.remove.length }) : null}
      actions={
        lines.length > 0 ? (
          <>
            <a className={buttonClass("plain", "sm")} href={href("card-changes")} target="_blank" rel="noreferrer">
              {t("reprint.list")}
            </a>
            {cards.print.length > 0 ? (
              <a
                className={buttonClass("plain", "sm", "border-ink")}
                href={href("name-cards", { ...cardChoices, only: "changed" })}
                target="_blank"
                rel="noreferrer"
              >
                {t("reprint.cards", { count: cards.print.length })}
              </a>
            ) : null}
          </>
        ) : undefined
      }
    >
      {sheets.length > 0 ? (
        <ul className="m-0 list-none p-0">
          {sheets.map(({ print, people, names, earlier }) => {
            const what = t(`kind.${print.kind}`)
            const contents = print.contents?.kind === "seats" ? print.contents : null
            const chosen = contents
              ? { ...(contents.section ? { section: contents.section } : {}), ...contents.choices }
              : {}
            return (
              <li
                key={print.id}
                className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line-2 border-b px-4 py-2"
              >
                <Badge tone="amber" mark>
                  {what}
                </Badge>
                <span className="min-w-0 flex-1 basis-72 text-[14px]">
                  {t("reprint.sheet", {
                    time: stampOf(print.createdAt, zone),
                    source: printSource(t, print),
                    people,
                    names: names.join(t("comma")),
                    more: people > names.length ? "yes" : "no",
                  })}
                  {earlier > 0 ? <span className="text-ink-2"> {t("reprint.earlier", { count: earlier })}</span> : null}
                </span>
                <PrintLinks
                  what=""
                  opens={opens}
                  links={[{ what, format: t("reprint.again"), href: href(print.kind, chosen) }]}
                />
              </li>
            )
          })}
        </ul>
      ) : null}
      {lines.length > 0 ? (
        <ol className="m-0 list-none p-0">
          {lines.slice(0, LISTED).map((line, index) => (
            <li
              key={line.id}
              className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-line-2 border-b px-4 py-1.5 text-[15px] last:border-b-0"
            >
              <span className="w-7 shrink-0 text-right text-[14px] text-ink-2 tabular-nums">{index + 1}</span>
              <span className="w-32 shrink-0 tabular-nums">{line.seat}</span>
              <span className="w-28 shrink-0 font-medium">{line.name}</span>
              <span className="min-w-0 flex-1 basis-52 text-[14px] text-ink-2">{line.what}</span>
            </li>
          ))}
        </ol>
      ) : null}
      {lines.length > LISTED ? (
        <p className="m-0 px-4 py-2 text-[14px] text-ink-2">{t("reprint.more", { count: lines.length - LISTED })}</p>
      ) : null}
    </Panel>
  )
}
