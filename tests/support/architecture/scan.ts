import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

export type Import = {
  /** A file of ours ("lib/people/store/import.ts") or a package ("next/cache"). */
  readonly target: string
  readonly ours: boolean
  /** Gone when compiled: `import type …`. */
  readonly typeOnly: boolean
  /** What stands between `import` and `from`. */
  readonly names: string
}

export type Module = { readonly file: string; readonly lines: number; readonly imports: readonly Import[] }

const STATIC = /^[ \t]*import\s+(type\s+)?(?:([\w$*{},\s]+?)\s+from\s+)?["']([^"'\n]+)["']/gm
const EXPORTED = /^[ \t]*export\s+(type\s+)?(\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+["']([^"'\n]+)["']/gm
const DYNAMIC = /(typeof\s+)?\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?["']([^"'\n]+)["']\s*\)/g

/** `{ type A, type B }` is gone when compiled, too. */
const onlyTypes = (names: string): boolean => {
  const inside = /^\{([^}]*)\}$/.exec(names.trim())?.[1]
  const parts =
    inside
      ?.split(",")
      .map((part) => part.trim())
      .filter(Boolean) ?? []
  return parts.length > 0 && parts.every((part) => part.startsWith("type "))
}

/** The imports of one file, in the plain form our formatter keeps them in. Comments are blanked first. */
export function importsOf(source: string): { specifier: string; typeOnly: boolean; names: string }[] {
  const text = source.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, "").replace(/^[ \t]*\/\/.*$/gm, "")
  const found: { specifier: string; typeOnly: boolean; names: string }[] = []
  for (const [, type, names = "", specifier = ""] of [...text.matchAll(STATIC), ...text.matchAll(EXPORTED)]) {
    found.push({ specifier, typeOnly: Boolean(type) || onlyTypes(names), names })
  }
  for (const [, type, specifier = ""] of text.matchAll(DYNAMIC))
    found.push({ specifier, typeOnly: Boolean(type), names: "" })
  return found
}

/** Turns a specifier into a file of ours, given all files; anything else is a package. */
export function resolve(
  specifier: string,
  from: string,
  files: ReadonlySet<string>,
): { target: string; ours: boolean } {
  if (!specifier.startsWith("@/") && !specifier.startsWith(".")) return { target: specifier, ours: false }
  const base = specifier.startsWith("@/") ? specifier.slice(2) : path.posix.join(path.posix.dirname(from), specifier)
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`]
  return { target: candidates.find((candidate) => files.has(candidate)) ?? base, ours: true }
}

export function modulesOf(sources: ReadonlyMap<string, string>): Module[] {
  const files = new Set(sources.keys())
  return [...sources].map(([file, source]) => ({
    file,
    lines: source.split("\n").length - 1,
    imports: importsOf(source).map(({ specifier, typeOnly, names }) => ({
      ...resolve(specifier, file, files),
      typeOnly,
      names,
    })),
  }))
}

/** Every source file below the folders, without what is generated. */
export function readSources(root: string, folders: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>()
  const walk = (folder: string): void => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`
      if (file === "lib/generated") continue
      if (entry.isDirectory()) walk(file)
      else if (/\.tsx?$/.test(entry.name)) sources.set(file, readFileSync(path.join(root, file), "utf8"))
    }
  }
  for (const folder of folders) walk(folder)
  return sources
}
