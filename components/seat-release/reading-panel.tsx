import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { buttonClass, LinkButton } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import { Panel } from "@/components/ui/panel"
import type { ReleaseDesk } from "@/lib/documents/queries/release-desk"
import { READING_ORDERS, type ReadingOrder } from "@/lib/seating/rules/release/read-aloud"
import { ReadingList } from "./reading-list"
import { stateWords } from "./state-words"

/** The read-aloud list of the release on its way (or of the seats as they stand), in one of three orders, and on paper. */
export async function ReadingPanel({ desk, order, here }: { desk: ReleaseDesk; order: ReadingOrder; here: string }) {
  const t = await getTranslations("releases")
  const { rows, state } = desk.reading
  const count = rows.reduce((sum, row) => sum + row.lines.length, 0)
  const listId = desk.open?.id ?? desk.plan.id
  const version = state.kind === "release" ? `release:${state.number}` : "draft"
  const paper = new URLSearchParams({ meeting: desk.meetingId, version, reading: order })
  return (
    <Panel
      title={t("reading.title")}
      aside={t("reading.aside", { state: stateWords(t, state), rows: rows.length, count })}
      actions={
        <LinkButton
          size="sm"
          target="_blank"
          prefetch={false}
          href={`/api/events/${desk.event.id}/documents/read-aloud?${paper}`}
        >
          {t("reading.print")}
        </LinkButton>
      }
    >
      <nav
        aria-label={t("reading.order")}
        className="no-print flex flex-wrap items-center gap-1.5 border-line-2 border-b px-4 py-2 text-[14px]"
      >
        <span className="text-ink-2">{t("reading.order")}</span>
        {READING_ORDERS.map((one) => (
          <Link
            key={one}
            href={`${here}?order=${one}`}
            scroll={false}
            aria-current={one === order ? "true" : undefined}
            className={classNames(buttonClass("plain", "sm"), one === order && "border-ink bg-ink! text-white!")}
          >
            {t(`reading.${one}`)}
          </Link>
        ))}
      </nav>
      <ReadingList listId={listId} rows={rows} />
    </Panel>
  )
}
