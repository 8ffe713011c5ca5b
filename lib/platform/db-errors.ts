/** SQLSTATE of a database error as Prisma 7 with the pg adapter passes it on; undefined when it is none. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined
  const meta = (
    error as { meta?: { driverAdapterError?: { cause?: { code?: unknown; originalCode?: unknown } }; code?: unknown } }
  ).meta
  const cause = meta?.driverAdapterError?.cause
  const found = cause?.code ?? cause?.originalCode ?? meta?.code
  return typeof found === "string" ? found : undefined
}

/** Two exclusive holds of one subject overlap. */
export const isExclusionViolation = (error: unknown): boolean => sqlState(error) === "23P01"
export const isDeadlock = (error: unknown): boolean => sqlState(error) === "40P01"

/** The database's own sentence about the keys that overlap; undefined when it is no such error. */
export function exclusionDetail(error: unknown): string | undefined {
  if (!isExclusionViolation(error)) return undefined
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: { detail?: unknown } } } }
  const detail = meta?.driverAdapterError?.cause?.detail
  return typeof detail === "string" ? detail : undefined
}

/** A unique constraint was hit (Prisma's own code or the database's). */
export const isUniqueViolation = (error: unknown): boolean =>
  (typeof error === "object" && error !== null && (error as { code?: unknown }).code === "P2002") ||
  sqlState(error) === "23505"
