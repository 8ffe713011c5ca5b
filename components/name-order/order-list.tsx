"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Scroller } from "@/components/ui/scroller"
import type { OrderedPerson } from "@/lib/people/queries/name-order"
import { SortAsDialog } from "./sort-as-dialog"
import type { SetSortAs } from "./stated"

/** The list in its present order with numbers; from each line one asks why it stands behind the one before. */
export function OrderList({
  eventId,
  people,
  mayEdit,
  address,
  setSortAs,
}: {
  eventId: string
  people: readonly OrderedPerson[]
  mayEdit: boolean
  /** The page's address with its other choices, to which a pair is added. */
  address: string
  setSortAs: SetSortAs
}) {
  const t = useTranslations("names.page")
  const [asking, setAsking] = useState<OrderedPerson | null>(null)
  return (
    <>
      <Scroller label={t("list")}>
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col" className="w-14">
                {t("number")}
              </th>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("group")}</th>
              <th scope="col">
                <span className="sr-only">{t("why")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person, index) => {
              const before = people[index - 1]
              return (
                <tr key={person.id}>
                  <td className="text-ink-2 tabular-nums">{index + 1}</td>
                  <td>
                    <span className="font-medium text-[15px]">{person.listedName}</span>
                    <span className="ml-2 inline-flex flex-wrap gap-1 align-middle">
                      {person.spelling ? <Badge tone="blue">{t("by", { spelling: person.spelling })}</Badge> : null}
                      {person.unknown ? (
                        <Badge tone="amber" mark>
                          {t("unknown", { characters: person.unknown })}
                        </Badge>
                      ) : null}
                      {person.addedLater ? (
                        <Badge tone="amber" mark>
                          {t("later")}
                        </Badge>
                      ) : null}
                    </span>
                  </td>
                  <td className="text-ink-2">{person.groupShortName || person.groupName}</td>
                  <td className="whitespace-nowrap text-right">
                    {before ? (
                      <Link
                        href={`${address}a=${before.id}&b=${person.id}`}
                        aria-label={t("whyOf", { name: person.listedName })}
                        className="text-[14px] text-blue no-underline hover:underline"
                      >
                        {t("why")}
                      </Link>
                    ) : null}
                    {mayEdit ? (
                      <Button
                        size="sm"
                        tone="quiet"
                        className="ml-2"
                        aria-label={t("sortAsOf", { name: person.listedName })}
                        onClick={() => setAsking(person)}
                      >
                        {t("sortAs")}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroller>
      {asking ? (
        <SortAsDialog eventId={eventId} person={asking} save={setSortAs} onClose={() => setAsking(null)} />
      ) : null}
    </>
  )
}
