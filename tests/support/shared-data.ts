import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

const folder = join(import.meta.dirname, "../../../shared/data")

/** A file of test data that belongs to others and stands beside the repository; null where it is not there. */
export const sharedPath = (name: string): string | null => (existsSync(join(folder, name)) ? join(folder, name) : null)

export function sharedFile(name: string): Buffer {
  const path = sharedPath(name)
  if (path === null) throw new Error(`${name} is not there: ask sharedPath before`)
  return readFileSync(path)
}
