import { z } from "zod"

/** Printed on cards: short. */
export const hallLabel = z.string().min(1).max(12)
/** Part of a seat's id that never changes once given; without one, the place (index from 0) is the id's part. */
const key = (length: number) =>
  z
    .string()
    .min(1)
    .max(length)
    .regex(/^[^\s/]+$/)
export const sectionKey = key(10).refine((text) => text !== "stage")
export const rowKey = key(11)
/** Foreign plans bring their own ids for seats (UUIDs), hence longer, and with slashes. */
export const seatKey = z.string().min(1).max(36).regex(/^\S+$/)
const metre = z.number().min(-1000).max(1000)

/**
 * A seat that was added by hand: at an end of its row (outermost last), or standing free. x from the middle line, y from
 * the top of the section, both in seat units; angle as Seat.angle.
 */
export const extraSeat = z.union([
  z.strictObject({ key: seatKey, end: z.enum(["left", "right"]) }),
  z.strictObject({ key: seatKey, x: metre, y: metre, angle: z.number().min(-360).max(360).optional() }),
])
export type ExtraSeat = z.output<typeof extraSeat>

/** Blocks are seat counts between aisles, in hall view from left to right. A row is one side or one table in other layouts. */
export const hallRow = z.object({
  label: hallLabel,
  blocks: z.array(z.number().int().min(0).max(400)).min(1).max(20),
  key: rowKey.optional(),
  /** The label was set by hand: numbering of rows leaves it. */
  named: z.boolean().optional(),
  /** Moves the whole row to the right (hall view), in seats. */
  offset: z.number().min(-200).max(200).optional(),
  /** Free space before this row (a cross aisle), in rows. */
  gap: z.number().min(0).max(50).optional(),
  /** False: no voting units in this row. */
  votes: z.boolean().optional(),
  /** 主桌: the main table, in front in the middle. */
  main: z.boolean().optional(),
  extra: z.array(extraSeat).max(400).optional(),
})

export const NUMBERING_SCHEMES = ["center-out", "left-to-right", "right-to-left", "explicit"] as const

/** handbook §5.1; in hall view. `labels` (scheme explicit): one list of labels for each row label. */
export const hallNumbering = z.object({
  scheme: z.enum(NUMBERING_SCHEMES),
  oddSide: z.enum(["left", "right"]).optional(),
  labels: z.record(z.string(), z.array(hallLabel)).optional(),
  /** The first number, 1 when not given. */
  start: z.number().int().min(0).max(100_000).optional(),
  /** From row to row numbers go on instead of beginning anew (left-to-right and right-to-left). */
  continuous: z.boolean().optional(),
  /** Every block is numbered by itself; its name stands before the number (左5). "" = no name. */
  blockNames: z.array(z.string().max(6)).max(20).optional(),
})

export const ROW_STYLES = ["figures", "chinese", "letters"] as const
/** Rows get their labels from this: 1 2 3, 一 二 三, A B C. Rows that are `named` keep theirs. */
export const rowNumbering = z.object({
  style: z.enum(ROW_STYLES),
  start: z.number().int().min(1).max(1000).optional(),
  /** Letters without I and O, which look like figures. */
  skipIO: z.boolean().optional(),
  /** Goes on after the last row of the section before. */
  continuing: z.boolean().optional(),
})
export type RowNumbering = z.output<typeof rowNumbering>

/**
 * How the rows of a section stand (handbook §5.2). Without it: straight rows.
 * - theatre: rows bent around the stage; `curve` = radius of the first row in seats.
 * - classroom: desks in front of the seats, `perTable` seats each.
 * - photo: the first row nearest to the camera (below); staggered = heads in the gaps of the row before.
 * - u: rows are the left side, the closed end, the right side, counted from the opening (towards the stage) on the left
 *   round to the opening on the right; three more rows sit behind them.
 * - square 回形: rows are the far side, right, near side, left, clockwise from the far left corner; four more sit behind.
 * - long 长条: rows are the far and the near side, then the left and the right end; `along` turns the table lengthwise.
 * - round 圆桌: each row is a table, seat 0 farthest from the viewer, then clockwise; `columns` tables side by side.
 */
export const hallLayout = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("theatre"), curve: z.number().min(4).max(1000).optional() }),
  z.object({ kind: z.literal("classroom"), perTable: z.number().int().min(1).max(10) }),
  z.object({ kind: z.literal("photo"), staggered: z.boolean().optional() }),
  z.object({ kind: z.literal("u") }),
  z.object({ kind: z.literal("square") }),
  z.object({ kind: z.literal("long"), along: z.boolean().optional() }),
  z.object({ kind: z.literal("round"), columns: z.number().int().min(1).max(40) }),
])
export type HallLayout = z.output<typeof hallLayout>

/** What was said by hand of one seat. `label` survives every numbering. */
export const seatMark = z.object({
  label: hallLabel.optional(),
  blocked: z.boolean().optional(),
  accessible: z.boolean().optional(),
  votes: z.boolean().optional(),
  removed: z.boolean().optional(),
})
export type SeatMark = z.output<typeof seatMark>
/** By the seat's id without its section: "row/place". */
export const seatMarks = z.record(z.string().min(3).max(60), seatMark)

export const FIXTURES = ["ballotBox", "pillar", "mixingDesk", "screen", "lectern", "flagStand", "camera"] as const

/** Something that is no seat. x from the middle line, y from the top of the section or stage, in seat units. */
export const placedFixture = z.object({
  kind: z.enum(FIXTURES),
  name: z.string().max(20),
  x: metre,
  y: metre,
  width: z.number().min(0.2).max(200).optional(),
  height: z.number().min(0.2).max(200).optional(),
})
export type PlacedFixture = z.output<typeof placedFixture>

export const DOOR_SIDES = ["left", "right", "back", "front"] as const
/** "东门@6" = beside row 6; or a door at a place of its own, as fixtures. */
export const hallDoorInput = z.union([
  z.string().max(40),
  z.object({ name: z.string().min(1).max(20), x: metre, y: metre, side: z.enum(DOOR_SIDES) }),
])
