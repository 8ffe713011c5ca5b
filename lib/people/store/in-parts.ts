/** So many rows of twenty columns stay below PostgreSQL's limit of 65,535 parameters in a statement. */
const ROWS_A_STATEMENT = 1000

/** Many rows in parts that fit one statement. */
export function inParts<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) parts.push(rows.slice(from, from + ROWS_A_STATEMENT))
  return parts
}
