import Link from "next/link"
import { Fragment } from "react"

/** Places shown of one verdict before "and n more". */
export const SHOWN = 4

export type Place = { what: "person" | "seat"; id: string; words: string }

/** Who or which seats, each a link to its place on the map (`map`: its address). */
export function PlaceLinks({ map, places, between }: { map: string; places: readonly Place[]; between: string }) {
  return places.slice(0, SHOWN).map(({ what, id, words }, index) => (
    <Fragment key={id}>
      {index > 0 ? between : null}
      <Link
        href={`${map}?${new URLSearchParams({ [what]: id })}`}
        className="inline-flex min-h-6 items-center text-current underline"
      >
        {words}
      </Link>
    </Fragment>
  ))
}
