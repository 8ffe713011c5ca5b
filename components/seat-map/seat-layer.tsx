"use client"

import { memo } from "react"
import type { Seat } from "@/lib/venues/schema"
import type { Detail } from "./detail"
import type { SeatLook } from "./seat-look"
import { SeatShape } from "./seat-shape"

export type SeatLooks = Readonly<Record<string, SeatLook>>
type Shared = { prefix: string; detail: Detail; names: ReadonlyMap<string, string> }
type RowProps = Shared & { seats: readonly Seat[]; looks: SeatLooks }

/**
 * All seats of a hall, row by row: a row is drawn anew only when one of its own seats looks different. What comes and goes
 * with every movement of the hand (choice, focus, targets) is no business of this layer but of the one above it.
 */
export const SeatLayer = memo(function SeatLayer({
  rows,
  ...rest
}: Shared & { rows: readonly (readonly Seat[])[]; looks: SeatLooks }) {
  return (
    <>
      {rows.map((seats) => (
        <SeatRow key={seats[0]?.id} seats={seats} {...rest} />
      ))}
    </>
  )
})

const SeatRow = memo(
  function SeatRow({ seats, looks, prefix, detail, names }: RowProps) {
    return (
      <g>
        {seats.map((seat) => (
          <SeatShape
            key={seat.id}
            seat={seat}
            look={looks[seat.id]}
            prefix={prefix}
            detail={detail}
            spoken={spokenSeat(names.get(seat.id) ?? "", looks[seat.id])}
          />
        ))}
      </g>
    )
  },
  (before, after) =>
    before.seats === after.seats &&
    before.prefix === after.prefix &&
    before.detail === after.detail &&
    before.names === after.names &&
    (before.looks === after.looks || after.seats.every(({ id }) => before.looks[id] === after.looks[id])),
)

/** "7 排 5 座 李荣，南坪镇代表团" */
export const spokenSeat = (name: string, look: SeatLook | undefined): string => {
  const said = look?.spoken ?? look?.text
  return said ? `${name} ${said}` : name
}
