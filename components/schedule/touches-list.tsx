"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import type { MoveMeeting } from "@/lib/meetings/schema"
import { useTouchLines } from "./touch-lines"
import type { MoveTouches, PreviewMove } from "./types"

/** Asks the server what a move would touch and says it: conflicts that come and go, people (their names on demand), seats, papers. */
export function TouchesList({
  ask,
  preview,
  nameOf,
}: {
  /** Null: there is nothing to ask about yet. */
  ask: MoveMeeting | null
  preview: PreviewMove
  nameOf: (participationId: string) => string
}) {
  const t = useTranslations("schedule")
  const linesOf = useTouchLines()
  const [found, setFound] = useState<MoveTouches | null>(null)
  const asked = JSON.stringify(ask)

  useEffect(() => {
    let current = true
    setFound(null)
    const question = JSON.parse(asked) as MoveMeeting | null
    if (question)
      preview(question).then(
        (outcome) => current && outcome.ok && setFound(outcome.value),
        // The network is away: the move itself will say so.
        () => undefined,
      )
    return () => {
      current = false
    }
  }, [asked, preview])

  if (!found) return <p className="m-0 text-[14px] text-ink-2">{ask ? t("move.checking") : ""}</p>
  const { people, touches, publishedVersion, solved, arising } = found
  const lines = [
    solved > 0 && t("move.solves", { count: solved }),
    arising > 0 && t("move.causes", { count: arising }),
    ...linesOf(touches, publishedVersion),
  ].filter((line): line is string => typeof line === "string")
  if (people.length === 0 && lines.length === 0)
    return <p className="m-0 text-[14px] text-ink-2">{t("move.nothing")}</p>
  return (
    <ul className="m-0 list-disc pl-5 text-[14px]">
      {people.length > 0 ? (
        <li className="list-none" style={{ marginLeft: -16 }}>
          <details>
            <summary className="cursor-pointer">{t("move.people", { count: people.length })}</summary>
            <p className="m-0 max-h-40 overflow-auto text-ink-2">{people.map(nameOf).join(t("move.comma"))}</p>
          </details>
        </li>
      ) : null}
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
