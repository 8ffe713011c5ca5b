import path from "node:path"
import { pathToFileURL } from "node:url"
import { productRoot } from "@/lib/platform/root"

export async function run(argv: string[]): Promise<number> {
  const file = path.join(productRoot(), "tests/bench/main.ts")
  const { run: measure } = (await import(pathToFileURL(file).href)) as { run: (argv: string[]) => Promise<number> }
  return measure(argv)
}
