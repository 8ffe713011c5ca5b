import { createHash } from "node:crypto"
import type { Constraint } from "../schema/constraint"

/** Tells one state of the list of requirements from another. */
export const constraintsDigest = (list: readonly Constraint[]): string =>
  createHash("sha256").update(JSON.stringify(list)).digest("hex").slice(0, 32)
