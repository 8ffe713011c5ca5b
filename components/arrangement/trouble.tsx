"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import type { Stuck } from "@/lib/arrangement/schema/wishes"
import type { Run } from "./types"
import type { MoveWords } from "./use-move-words"

/** What has no place at all, whatever the others do. */
export function StuckNote({ stuck, words }: { stuck: readonly Stuck[]; words: MoveWords }) {
  const t = useTranslations("arrangement")
  if (stuck.length === 0) return null
  return (
    <div className="mb-4">
      <Callout tone="amber" title={t("stuck.title", { count: stuck.length })}>
        <ul className="m-0 list-disc pl-5">
          {stuck.map((one) => {
            const title = words.title(one.meetingId)
            return (
              <li key={one.meetingId}>
                {one.reason === "no_room_fits"
                  ? t("stuck.no_room_fits", {
                      title,
                      expected: one.expected,
                      largest: one.largest,
                      missing: one.missing.join(t("comma")) || "none",
                    })
                  : t(`stuck.${one.reason}`, { title })}
              </li>
            )
          })}
        </ul>
        {t("stuck.stays")}
      </Callout>
    </div>
  )
}

/** Which meetings cannot be placed together, and what could be tried. */
export function ImpossibleNote({
  run,
  words,
  onOthers,
}: {
  run: Run
  words: MoveWords
  /** Null: the others may give way already. */
  onOthers: (() => void) | null
}) {
  const t = useTranslations("arrangement.impossible")
  const { conflict, built } = run
  const ids = conflict?.meetings.flatMap((index) => built.meetingIds[index] ?? []) ?? []
  return (
    <div className="mb-4">
      <Callout
        tone="amber"
        title={conflict ? t("title") : t("unsolved")}
        action={
          onOthers ? (
            <Button size="sm" onClick={onOthers}>
              {t("others")}
            </Button>
          ) : null
        }
      >
        {conflict ? (
          <p className="m-0">
            {t(conflict.reason, { titles: words.titles(ids) })} ({t(conflict.proven ? "proven" : "searched")})
          </p>
        ) : null}
        <p className="m-0">{t("hint")}</p>
      </Callout>
    </div>
  )
}
