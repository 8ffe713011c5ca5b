import { getTranslations } from "next-intl/server"
import { Panel } from "@/components/ui/panel"
import type { SeatComparison } from "@/lib/documents/queries/release-desk"
import type { SeatDifference } from "@/lib/seating/schema/release"
import { partsWords, stateWords } from "./state-words"

/** What differs between two states of the seats, person by person with old and new seat; the stage first. */
export async function DifferencePanel({
  comparison,
  actions,
}: {
  comparison: SeatComparison
  actions?: React.ReactNode
}) {
  const t = await getTranslations("releases")
  const { from, to, people, listed } = comparison
  const stage = people.filter((one) => one.onStage)
  const parts = [
    { title: t("changes.stage"), people: stage },
    { title: t("changes.others"), people: people.filter((one) => !one.onStage) },
  ].filter((part) => part.people.length > 0)
  const between = from ? t("changes.between", { from: stateWords(t, from), to: stateWords(t, to) }) : null
  const aside = people.length > 0 ? t("changes.aside", { people: people.length, stage: stage.length }) : null
  return (
    <Panel title={t("changes.title")} aside={[between, aside].filter(Boolean).join("　")} actions={actions}>
      {people.length === 0 ? (
        <p className="m-0 px-4 py-3 text-ink-2">
          {from === null ? t("changes.first", { count: listed }) : t("changes.none")}
        </p>
      ) : null}
      {parts.map((part) => (
        <section key={part.title}>
          <h3 className="m-0 border-line-2 border-b bg-paper-2 px-4 py-1.5 font-semibold text-[14px]">
            {part.title} <span className="font-normal text-ink-2 tabular-nums">{part.people.length}</span>
          </h3>
          <ul className="m-0 list-none p-0">
            {part.people.map((one) => (
              <li
                key={one.participationId}
                className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-line-2 border-b px-4 py-1.5 last:border-b-0"
              >
                <span className="w-32 shrink-0 font-medium">{one.name}</span>
                <span className="w-28 shrink-0 truncate text-[14px] text-ink-2">{one.groupName}</span>
                <span className="min-w-0 flex-1 basis-64 text-[15px] tabular-nums">{wordsOf(t, one).join("；")}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  )
}

function wordsOf(t: (key: string, values?: Record<string, string | number>) => string, one: SeatDifference): string[] {
  const seat = (parts: SeatDifference["before"]): string => (parts ? partsWords(t, parts) : "")
  const [before, after] = [seat(one.before), seat(one.after)]
  const words: string[] = []
  if (one.before && !one.after) words.push(t("changes.left", { before }))
  else if (!one.before && one.after) words.push(t("changes.came", { after }))
  else if (before !== after) words.push(t("changes.moved", { before, after }))
  if (one.nameBefore !== null) words.push(t("changes.renamed", { before: one.nameBefore }))
  if (one.postBefore !== null) {
    const nothing = t("changes.nothing")
    words.push(t("changes.post", { before: one.postBefore || nothing, after: one.post || nothing }))
  }
  return words
}
