import { createHash } from "node:crypto"
import type { ImportPlan } from "./plan"

/** One text for everything a plan would write: the confirmation is refused when it no longer is what was shown. */
export function planDigest(plan: ImportPlan): string {
  const writes = {
    create: plan.create.map(({ values, personId }) => [values, personId]),
    update: plan.update.map(({ person, changes }) => [person.id, changes]),
    renumber: plan.renumber.map(({ person, listNumber }) => [person.id, listNumber]),
    groups: plan.newGroups.map(({ kind, name, shortName }) => [kind, name, shortName]),
  }
  return createHash("sha256").update(JSON.stringify(writes)).digest("hex")
}
