import type { Problem } from "@/lib/arrangement/schema"
import { readProblem } from "@/lib/cli/arrange/problem-file"
import { sharedPath } from "../shared-data"

/** A public instance that stands beside the repository; null where it is not there. */
export function publicProblem(name: string): Problem | null {
  const file = sharedPath(`meetings/${name}.json`)
  return file === null ? null : readProblem(file).problem
}
