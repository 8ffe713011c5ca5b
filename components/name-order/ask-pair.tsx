"use client"

import { usePathname, useRouter, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import type { Why } from "@/lib/people/rules/why"
import { NamePicker, type Pickable } from "./name-picker"
import { WhyAnswer } from "./why-answer"

/** Any two people of the event: who stands in front, and why. The pair is in the page's address. */
export function AskPair({
  people,
  pair,
  why,
}: {
  people: readonly Pickable[]
  pair: readonly [string, string]
  why: Why | null
}) {
  const t = useTranslations("names.page")
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  const [first, second] = pair.map((id) => people.find((person) => person.id === id))
  const ask = (name: "a" | "b", person: Pickable) => {
    const next = new URLSearchParams(query.toString())
    next.set(name, person.id)
    router.replace(`${path}?${next.toString()}`, { scroll: false })
  }
  const front = first && why?.firstId === first.id ? first : second
  const behind = front === first ? second : first
  return (
    <div className="grid gap-x-6 gap-y-3 md:grid-cols-[260px_1fr]">
      <div className="grid content-start gap-3">
        <NamePicker label={t("first")} people={people} chosen={first} onChoose={(person) => ask("a", person)} />
        <NamePicker label={t("second")} people={people} chosen={second} onChoose={(person) => ask("b", person)} />
      </div>
      {why && front && behind ? (
        <WhyAnswer why={why} first={front.listedName} second={behind.listedName} />
      ) : (
        <p className="m-0 self-center text-ink-2" aria-live="polite">
          {first && first === second ? t("same") : t("askHint")}
        </p>
      )}
    </div>
  )
}
