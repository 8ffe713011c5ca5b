import { getTranslations } from "next-intl/server"
import { Callout } from "@/components/ui/panel"
import type { VersionHead } from "@/lib/itineraries/queries/versions"
import { stampOf } from "@/lib/kernel/zoned"

type Props = { version: VersionHead; zone: string; own: boolean; later: number }

/** Where the open proposal stands, and that later edits are not in it. */
export async function OpenProposal({ version, zone, own, later }: Props) {
  const t = await getTranslations("publish")
  const { authorName: author, checkerName, note, proposedAt, checkedAt } = version
  const checked = version.status === "CHECKED" && checkedAt
  const title = checked
    ? t("open.CHECKED", { checker: checkerName ?? "", time: stampOf(checkedAt, zone) })
    : t("open.PROPOSED", { author, time: stampOf(proposedAt, zone) })
  return (
    <Callout tone={checked ? "pine" : "blue"} title={title}>
      {note === "" ? null : <p className="m-0">{t("open.note", { note })}</p>}
      {own && !checked ? <p className="m-0">{t("open.own")}</p> : null}
      {later > 0 ? <p className="m-0 text-amber">▲ {t("later", { count: later })}</p> : null}
    </Callout>
  )
}
