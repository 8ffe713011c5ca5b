import { getTranslations } from "next-intl/server"
import { Panel } from "@/components/ui/panel"
import { PrintLinks } from "./print-links"

type Props = { eventId: string; version: string; address: string }

/** Papers of the whole event: the schedule, and slips with the personal address (below `address`) as a code. */
export async function WholeEvent({ eventId, version, address }: Props) {
  const t = await getTranslations("documents")
  const link = (kind: string, what: string, format: string, more: Record<string, string> = {}) => ({
    what,
    format,
    href: `/api/events/${eventId}/documents/${kind}?${new URLSearchParams({ version, ...more })}`,
  })
  const opens = ({ what, format }: { what: string; format: string }) => t("desk.opens", { what, format })
  const [schedule, slips] = [t("desk.schedule"), t("desk.slips")]
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname)
  return (
    <Panel title={t("desk.whole")} padded>
      <div className="flex flex-wrap gap-x-8 gap-y-2">
        <PrintLinks
          what={schedule}
          opens={opens}
          links={[link("schedule", schedule, "PDF"), link("schedule", schedule, "Excel", { format: "xlsx" })]}
        />
        <PrintLinks what={slips} opens={opens} links={[link("slips", slips, "PDF")]} />
      </div>
      {local ? <p className="mt-2 mb-0 text-[14px] text-ink-2">{t("desk.localAddress", { address })}</p> : null}
    </Panel>
  )
}
