"use client"

import { useTranslations } from "next-intl"
import { LinkButton } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import { Scroller } from "@/components/ui/scroller"
import type { Evenness } from "@/lib/seating/queries/rotation"

const NAMED = 3

/** What this session's rotation does to delegations and lists, and how even the term is without and with it. */
export function EffectPanel({
  session,
  sessions,
  shift,
  past,
  now,
  rotated,
  rotates,
  planHref,
}: {
  session: number
  sessions: number
  shift: { places: number; delegations: number }
  past: Evenness
  now: Evenness
  rotated: Evenness
  rotates: boolean
  planHref: string
}) {
  const t = useTranslations("rotation.effect")
  const columns = [
    { key: "past", of: past },
    { key: "now", of: now },
    { key: "rotated", of: rotated },
  ] as const
  const percent = (value: number | null) =>
    value === null ? t("unknown") : t("percent", { value: Math.round(value * 100) })
  const share = `${(session - 1) % sessions}/${sessions}`
  return (
    <Panel title={t("title")} aside={rotates ? undefined : t("aside")}>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2 px-4 pt-3 pb-2">
        <div className="min-w-0 flex-1" style={{ flexBasis: 320 }}>
          <p className="m-0">{session === 1 ? t("first") : t("shift", { ...shift, share })}</p>
          <p className="m-0 text-[14px] text-ink-2">{rotates ? t("rotates") : t("rotatesNot")}</p>
        </div>
        <LinkButton href={planHref}>{t("open")}</LinkButton>
      </div>
      <Scroller label={t("title")}>
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{t("measure")}</th>
              {columns.map(({ key }) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className="!border-line-2 !bg-transparent !text-ink">
                {t("spread")}
              </th>
              {columns.map(({ key, of }) => (
                <td key={key} className="font-semibold text-[16px] tabular-nums">
                  {percent(of.spread)}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row" className="!border-line-2 !bg-transparent !text-ink">
                {t("deviation")}
              </th>
              {columns.map(({ key, of }) => (
                <td key={key} className="tabular-nums">
                  {percent(of.deviation)}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row" className="!border-line-2 !bg-transparent !text-ink">
                {t("twice")}
              </th>
              {columns.map(({ key, of }) => (
                <td key={key} className="tabular-nums">
                  {t("people", { count: of.twiceAtBack.length })}
                  {of.twiceAtBack.length > 0 && of.twiceAtBack.length <= NAMED ? (
                    <span className="block text-[13px] text-ink-2">{of.twiceAtBack.join("、")}</span>
                  ) : null}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroller>
      <p className="m-0 px-4 py-2.5 text-[13px] text-ink-2">{t("spreadHint")}</p>
    </Panel>
  )
}
