"use client"

import { useTranslations } from "next-intl"
import { Panel } from "@/components/ui/panel"
import { Scroller } from "@/components/ui/scroller"
import type { RotationGroup } from "@/lib/seating/queries/rotation"

const BAR = 72

/** How far every delegation was from the middle of the hall, session by session, and would be with rotation. */
export function GroupsPanel({
  groups,
  sessions,
  present,
}: {
  groups: readonly RotationGroup[]
  sessions: readonly number[]
  present: number
}) {
  const t = useTranslations("rotation.groups")
  const furthest = Math.max(
    1,
    ...groups.flatMap(({ distances, rotated }) => [...distances.values(), ...(rotated === null ? [] : [rotated])]),
  )
  const distance = (value: number | null | undefined) =>
    value === null || value === undefined ? (
      <span className="text-ink-2">—</span>
    ) : (
      <span className="flex items-center gap-2">
        <span className="w-9 text-right tabular-nums" title={t("distance", { seats: value })}>
          {value.toFixed(1)}
        </span>
        <span
          aria-hidden="true"
          className="block h-2 bg-ink-2"
          style={{ width: Math.max(2, (value / furthest) * BAR), opacity: 0.55 }}
        />
      </span>
    )
  return (
    <Panel title={t("title")} aside={t("aside")}>
      <Scroller label={t("title")}>
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{t("group")}</th>
              <th scope="col" className="!text-right">
                {t("members")}
              </th>
              {sessions.map((session) => (
                <th key={session} scope="col">
                  {t("session", { session })}
                  {session === present ? ` · ${t("thisSession")}` : ""}
                </th>
              ))}
              <th scope="col">{t("rotated")}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.id}>
                <th scope="row" className="!border-line-2 !bg-transparent !text-ink">
                  {group.name}
                </th>
                <td className="text-right tabular-nums">{group.members}</td>
                {sessions.map((session) => (
                  <td key={session}>{distance(group.distances.get(session))}</td>
                ))}
                <td>{distance(group.rotated)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  )
}
