"use client"

import { useTranslations } from "next-intl"
import { seatWords } from "@/components/seat-map/seat-words"
import type { Constraint, Where, Who } from "@/lib/seating/schema/constraint"
import type { ConstraintsDto } from "@/lib/seating/schema/constraints-page"
import type { Infeasible } from "@/lib/seating/schema/infeasible"

/** Names shown before "and n more". */
const SHOWN = 4

/** Thousands of people and seats are looked up only when a sentence names one. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Requirements, verdicts and proofs in sentences. */
export function useConstraintWords(plan: Pick<ConstraintsDto, "people" | "groups" | "seats" | "tables">) {
  const t = useTranslations("constraints")
  const venues = useTranslations("venues")
  const categories = useTranslations("seating.category")
  const personOf = lazily(() => new Map(plan.people.map((person) => [person.id, person])))
  const groupOf = lazily(() => new Map(plan.groups.map((group) => [group.id, group.name])))
  const seatOf = lazily(() => new Map(plan.seats.map((seat) => [seat.id, seat])))
  const tableOf = lazily(() => new Map(plan.tables.map((table) => [table.id, table.label])))
  const areaOf = lazily(() => new Map(plan.seats.map((seat) => [seat.area, seat.sectionName])))

  const listed = (words: readonly string[], more: "andMore" | "andMorePeople" = "andMore"): string =>
    words.length > SHOWN
      ? t(more, { names: words.slice(0, SHOWN).join(t("comma")), count: words.length })
      : words.join(t("comma"))
  const name = (id: string): string => personOf().get(id)?.shownName ?? t("gone")
  const people = (ids: readonly string[]): string =>
    ids.length === 0 ? t("nobody") : listed(ids.map(name), "andMorePeople")
  const groups = (ids: readonly string[]): string =>
    ids.length === 0 ? t("everyDelegation") : listed(ids.map((id) => groupOf().get(id) ?? t("gone")))
  const who = (meant: Who): string => {
    const all = [
      ...meant.categories.map((one) => t("all", { what: categories(one) })),
      ...meant.groups.map((id) => groupOf().get(id) ?? t("gone")),
      ...meant.traits.map((one) => t(`traits.${one}`)),
      ...meant.people.map(name),
    ]
    return all.length === 0 ? t("nobody") : listed(all)
  }
  const rowLabel = (area: string, index: number): string =>
    plan.seats.find((seat) => seat.area === area && seat.rowIndex === index)?.rowLabel ?? String(index + 1)
  const where = (meant: Where): string => {
    const all = [
      ...meant.areas.map((area) => areaOf().get(area) ?? t("gone")),
      ...meant.rows.map(({ area, from, to }) =>
        t("rows", {
          area: area === "0" ? "none" : (areaOf().get(area) ?? t("gone")),
          from: rowLabel(area, from),
          to: rowLabel(area, to),
          same: from === to ? "yes" : "no",
        }),
      ),
      ...meant.tables.map((id) => t("table", { label: tableOf().get(id) ?? t("gone") })),
      ...meant.seats.map((id) => seat(id)),
    ]
    return all.length === 0 ? t("nowhere") : listed(all)
  }
  const seat = (id: string): string => {
    const found = seatOf().get(id)
    return found ? seatWords(venues, found) : t("gone")
  }

  const sentence = (one: Constraint): string => {
    switch (one.kind) {
      case "zone":
      case "keepOut":
        return t(`sentences.${one.kind}`, { who: who(one.who), where: where(one.where) })
      case "near":
        return t("sentences.near", { who: who(one.who), target: one.target, within: one.within })
      case "together":
        return t("sentences.together", { people: people(one.people) })
      case "apart":
        return t("sentences.apart", { people: people(one.people), distance: one.distance })
      case "reserve":
        return t("sentences.reserve", { groups: groups(one.groups), seats: one.seats })
      case "contiguous":
      case "headsInFront":
        return t(`sentences.${one.kind}`, { groups: groups(one.groups) })
      case "tellers":
        return t("sentences.tellers", {
          people: people(one.people),
          candidates: one.candidates.length,
          within: one.within,
        })
      default:
        return t(`sentences.${one.kind}`)
    }
  }

  const fact = ({ fact: proof }: Infeasible): string => {
    const { ids, ...figures } = proof
    const named = proof.code === "block_too_small" ? groups(ids) : ids.length > 0 ? people(ids) : "none"
    return t(`facts.${proof.code}`, { people: 0, seats: 0, steps: 0, ...figures, names: named })
  }
  return { t, name, people, who, where, seat, sentence, fact, listed }
}
