"use client"

import { useTranslations } from "next-intl"
import { memo } from "react"
import { classNames } from "@/components/ui/class-names"
import type { Block } from "@/lib/occupancy/rules/finder/busy-blocks"
import type { Participant } from "@/lib/people/schema"
import { HATCH, ROW } from "./measures"
import type { Axis } from "./time-axis"

/** How a block looks by the person's part in it. */
function looks(block: Block): string {
  if (block.clash) return "border-seal bg-seal-soft text-seal"
  if (block.meetingId === null) return "border-line bg-paper-2 text-ink-2"
  if (block.role === "CHAIR") return "border-ink bg-white text-ink"
  if (block.role === "SPEAK") return "border-amber bg-amber-soft text-ink"
  if (block.role === "ATTEND") return "border-blue-soft bg-blue-soft text-ink"
  return "border-dashed border-ink-3 bg-paper-3 text-ink"
}

/** One person: the name stays in sight, the times across. The name opens the person's times as a list. */
export const PersonRow = memo(function PersonRow({
  person,
  index,
  size,
  optional,
  blocks,
  axis,
  names,
  clock,
  onName,
  onOpen,
}: {
  person: Participant
  index: number
  /** How many there are, drawn or not. */
  size: number
  optional: boolean
  blocks: readonly Block[]
  axis: Axis
  /** Width of the names. */
  names: number
  clock: (minutes: number) => string
  onName: (personId: string) => void
  onOpen: (meetingId: string) => void
}) {
  const t = useTranslations("finder.people")
  const part = (block: Block) =>
    block.meetingId === null ? t("roles.outside") : block.role === null ? "" : t(`roles.${block.role}`)
  return (
    <li aria-posinset={index + 1} aria-setsize={size} className="flex border-line-2 border-b" style={{ height: ROW }}>
      <div
        className="sticky left-0 z-10 flex items-baseline gap-1.5 truncate border-line border-r bg-white px-2"
        style={{ width: names, lineHeight: `${ROW - 1}px` }}
      >
        <button
          type="button"
          onClick={() => onName(person.id)}
          className="border-0 bg-transparent p-0 text-[14px] text-ink underline decoration-line"
        >
          {person.name}
        </button>
        <span className="truncate text-[12px] text-ink-2">
          {optional ? t("optional") : ""} {person.groupShortName || person.groupName || person.unit}
        </span>
      </div>
      <div className="relative" style={{ width: axis.width }}>
        {blocks.flatMap((block) => {
          const words = `${clock(block.from)}–${clock(block.to)} ${block.title || t("taken")} ${part(block)}`
          return axis.pieces(block.from, block.to).map(({ left, width }) => {
            const style = {
              left,
              width: Math.max(3, width - 1),
              top: 3,
              height: ROW - 7,
              backgroundImage:
                block.clash || block.meetingId === null ? HATCH[block.clash ? "clash" : "outside"] : undefined,
            }
            const className = classNames(
              "absolute truncate rounded-sm border px-1 text-left text-[12px] leading-5",
              looks(block),
            )
            const label = (
              <>
                {block.clash ? "● " : ""}
                {block.role !== null && block.role !== "ATTEND" ? `${part(block)} ` : ""}
                {block.title || t("taken")}
              </>
            )
            const meetingId = block.meetingId
            return meetingId === null ? (
              <span key={`${block.id}${left}`} title={words} className={className} style={style}>
                {label}
              </span>
            ) : (
              <button
                key={`${block.id}${left}`}
                type="button"
                tabIndex={-1}
                title={words}
                className={className}
                style={style}
                onClick={() => onOpen(meetingId)}
              >
                {label}
              </button>
            )
          })
        })}
      </div>
    </li>
  )
})
