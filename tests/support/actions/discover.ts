import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const ROOT = join(import.meta.dirname, "../../..")

export type FoundAction = {
  readonly name: string
  readonly file: string
  readonly run: (input: unknown) => Promise<unknown>
}

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`)

/** Files that hand functions to browsers: all of them are called actions.ts, so that none is overlooked here. */
export const filesWithServerActions = (): string[] =>
  ["app", "components", "lib"]
    .flatMap(sources)
    .filter((file) => /^\s*["']use server["']/m.test(readFileSync(join(ROOT, file), "utf8")))

const isAction = (value: unknown): value is FoundAction["run"] => typeof value === "function"

/** Every exported function of every actions.ts below app. */
export async function discoverActions(): Promise<FoundAction[]> {
  const found: FoundAction[] = []
  for (const file of sources("app").filter((path) => path.endsWith("/actions.ts"))) {
    const exported: Record<string, unknown> = await import(join(ROOT, file))
    for (const [name, run] of Object.entries(exported)) if (isAction(run)) found.push({ name, file, run })
  }
  return found.sort((a, b) => a.name.localeCompare(b.name))
}
