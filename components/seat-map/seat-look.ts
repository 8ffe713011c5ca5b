/** What is shown on one seat besides its place. A seat without a look is empty. */
export type SeatLook = {
  /** A name or a word (请假); long ones are narrowed. Without it the seat shows its number. */
  text?: string
  /** Delegation by its place in the event's order, for colour and hatching; null = none. */
  groupIndex?: number | null
  /** Nobody's seat yet, but kept: only the outline has the delegation's colour. */
  kept?: boolean
  locked?: boolean
  /** A short mark written beside the number when there is room for it (团长, 陪同). */
  note?: string
  emphasis?: "selected" | "target" | "found" | "problem"
  /** Steps back, so that others come forward. */
  faded?: boolean
  /** Said by screen readers after the seat's name. */
  spoken?: string
}

export const sameLook = (a: SeatLook | undefined, b: SeatLook | undefined): boolean =>
  a === b ||
  (a?.text === b?.text &&
    a?.groupIndex === b?.groupIndex &&
    a?.kept === b?.kept &&
    a?.locked === b?.locked &&
    a?.note === b?.note &&
    a?.emphasis === b?.emphasis &&
    a?.faded === b?.faded &&
    a?.spoken === b?.spoken)
