/**
 * 填座次序: in what sequence the seats of a block are walked, ten ways (handbook §1.4 and §8.1). Left and right in hall
 * view. rows, columns: each line the same way; snake: every second line back (S 形); centre: each row from its middle,
 * the second person to the left (centreLeft) or to the right (centreRight) of the first.
 */
export const FILLING_ORDERS = [
  "rows",
  "rowsRight",
  "columns",
  "columnsRight",
  "snakeRows",
  "snakeRowsRight",
  "snakeColumns",
  "snakeColumnsRight",
  "centreLeft",
  "centreRight",
] as const
export type FillingOrder = (typeof FILLING_ORDERS)[number]

/**
 * How delegations lie in the hall: each a vertical strip (竖排), or one after the other along the rows (横排), every row
 * from the left or every second one back, so that no delegation is cut in two at the end of a row.
 */
export const DEPUTY_LAYOUTS = ["strips", "rows", "snakeRows"] as const
export type DeputyLayout = (typeof DEPUTY_LAYOUTS)[number]

/** 左为上 in government rooms, 右为上 wherever there are guests (handbook §1.6): a property of the occasion, no global switch. */
export const HANDEDNESS = ["left", "right"] as const
export type Handedness = (typeof HANDEDNESS)[number]

export const ORDER_FAMILIES = [
  "rostrum",
  "filling",
  "delegations",
  "photo",
  "banquet",
  "signing",
  "talks",
  "sofa",
  "car",
] as const
export type OrderFamily = (typeof ORDER_FAMILIES)[number]

/** Every named order; words in messages `orders.catalogue.<key>`. The filling orders have their own names as keys. */
export const ORDER_KEYS = [
  "rostrumOdd",
  "rostrumE1",
  "rostrumE2",
  "rostrumCentre",
  "rostrumTwo",
  "rostrumRows",
  "rostrumExecutive",
  ...FILLING_ORDERS,
  "strips",
  "stripsCentre",
  "bands",
  "bandsSnake",
  "congress",
  "photoOffice",
  "photoGuests",
  "banquetTable",
  "banquetHall",
  "signing",
  "talksLong",
  "talksEnd",
  "sofaGuests",
  "sofaOffice",
  "sofaDoor",
  "car5",
  "car7",
  "carHost",
  "carOffroad",
  "coach",
  "minibus",
] as const
export type OrderKey = (typeof ORDER_KEYS)[number]

/** host, guest: the order has two sides, each with its own numbers; all: one order for everybody. */
export type OrderSide = "all" | "host" | "guest"
export type OrderRole = "host" | "deputyHost" | "mainGuest" | "interpreter" | "mainTable" | "head"

/**
 * One place of a drawn order. `rank` 1 … n, each once, is the sequence in which places are given; `number` is what the
 * place is called inside its side. x, y in seat units, hall view (§1.0): x grows to the viewer's right, y towards the viewer;
 * `angle` 0 = facing away from the viewer (the stage, the front of a car), clockwise.
 */
export type OrderPlace = {
  rank: number
  side: OrderSide
  number: number
  x: number
  y: number
  angle: number
  /** At which hand of the first person of the side. */
  hand: "left" | "right" | "centre"
  role?: OrderRole
  /** Index of the delegation. */
  block?: number
  /** The source leaves this place to whoever comes; the number is only the way it is filled here. */
  free?: boolean
}

export const FURNITURE = [
  "stage",
  "audience",
  "axis",
  "desk",
  "table",
  "roundTable",
  "sideTable",
  "door",
  "camera",
  "flags",
  "car",
  "driver",
  "carDoor",
] as const
export type OrderFurniture = {
  kind: (typeof FURNITURE)[number]
  x: number
  y: number
  width: number
  height: number
}
