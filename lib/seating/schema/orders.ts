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
