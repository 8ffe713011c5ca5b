"use client"

import { useTranslations } from "next-intl"
import { seatWords } from "@/components/seat-map/seat-words"
import type { LateChange } from "@/lib/seating/schema/change"
import type { Seat } from "@/lib/venues/schema"

/** Everything said so far, each with a way to take it out again. */
export function ChangeItems({
  change,
  name,
  seatOf,
  onChange,
  onClear,
}: {
  change: LateChange
  name: (participationId: string) => string
  seatOf: ReadonlyMap<string, Seat>
  onChange: (change: LateChange) => void
  onClear: () => void
}) {
  const t = useTranslations("lateChange")
  const venues = useTranslations("venues")
  const seat = (id: string): string => {
    const found = seatOf.get(id)
    return found ? seatWords(venues, found) : id
  }
  const without = <T,>(list: readonly T[], gone: T): T[] => list.filter((one) => one !== gone)
  const items = [
    ...change.absent.map((id) => ({
      key: `absent ${id}`,
      text: t("items.absent", { name: name(id) }),
      rest: { ...change, absent: without(change.absent, id) },
    })),
    ...change.substitutes.map((one) => ({
      key: `substitute ${one.out}`,
      text: t("items.substitute", { out: name(one.out), in: name(one.in) }),
      rest: { ...change, substitutes: without(change.substitutes, one) },
    })),
    ...change.added.map((id) => ({
      key: `added ${id}`,
      text: t("items.added", { name: name(id) }),
      rest: { ...change, added: without(change.added, id) },
    })),
    ...change.ranks.map((one) => ({
      key: `rank ${one.participationId}`,
      text: t("items.rank", { name: name(one.participationId), rank: one.rank }),
      rest: { ...change, ranks: without(change.ranks, one) },
    })),
    ...change.broken.map((id) => ({
      key: `broken ${id}`,
      text: t("items.broken", { seat: seat(id) }),
      rest: { ...change, broken: without(change.broken, id) },
    })),
  ]
  return (
    <ul
      aria-label={t("items.label")}
      className="m-0 flex max-h-36 list-none flex-wrap gap-1.5 overflow-y-auto border-line-2 border-b px-4 py-2"
    >
      {items.map((item) => (
        <li
          key={item.key}
          className="inline-flex items-center rounded border border-line bg-paper-2 pl-2 text-[14px] leading-7"
        >
          {item.text}
          <button
            type="button"
            aria-label={t("items.remove", { item: item.text })}
            className="min-h-7 min-w-7 border-0 bg-transparent text-ink-2 hover:text-seal"
            onClick={() => onChange(item.rest)}
          >
            ×
          </button>
        </li>
      ))}
      {items.length > 1 ? (
        <li>
          <button
            type="button"
            className="min-h-7 border-0 bg-transparent px-2 text-[14px] text-blue underline"
            onClick={onClear}
          >
            {t("items.clear")}
          </button>
        </li>
      ) : null}
    </ul>
  )
}
