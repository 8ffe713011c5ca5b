import { FLOORS, floorOf, type Place, PURE_ROOMS, placeOf, ROOMS } from "./place"
import type { Import, Module } from "./scan"

type Law = { readonly name: string; readonly broken: (modules: readonly Module[]) => string[] }

const isPrisma = (target: string): boolean =>
  target.startsWith("lib/generated/") ||
  target.startsWith("@prisma/") ||
  target === "prisma" ||
  /^lib\/platform\/db(\.ts)?$/.test(target)

/** A law about single imports: says what is wrong with one, or nothing. */
const eachImport = (
  name: string,
  judge: (from: Place, file: string, used: Import, to: Place) => string | null,
): Law => ({
  name,
  broken: (modules) =>
    modules.flatMap(({ file, imports }) =>
      imports.flatMap((used) => {
        const words = judge(placeOf(file), file, used, placeOf(used.ours ? used.target : ""))
        return words ? [`${file} imports ${used.target}: ${words}`] : []
      }),
    ),
})

const layers = eachImport("layers point downwards", (from, file, used, to) => {
  if (!used.ours) return null
  if (from.area === "kernel" && to.area !== "kernel") return "the kernel is pure and imports nothing of ours"
  if (from.area === "platform" && to.area === "noun") return "the platform knows no noun; let the noun's store call it"
  if (file.startsWith("lib/") && (to.area === "app" || to.area === "components"))
    return "lib knows neither pages nor components; pass what it needs"
  if (from.area === "components" && to.area === "app") return "components know no page; take the action as a prop"
  if (to.area === "cli" && from.area !== "cli") return "only the command line uses lib/cli"
  return null
})

const purity = eachImport("rules, schema and policy are pure", (from, _, used, to) => {
  if (from.area !== "noun" || !PURE_ROOMS.includes(from.room)) return null
  if (to.area === "platform" || to.area === "generated")
    return "plain values in, plain values out; the store or query loads what the rule needs"
  if (to.area === "noun" && !PURE_ROOMS.includes(to.room)) return `a ${from.room} file must not reach into ${to.room}`
  // A hash is a plain function of its input; random bytes are not.
  if (used.target === "node:crypto" && /^\{( ?(createHash|createHmac),?)+ ?\}$/.test(used.names)) return null
  if (!used.ours && /^(node:|@prisma|pg$|next($|\/)|next-auth|react($|\/))/.test(used.target))
    return "no I/O and no framework in pure files"
  return null
})

const prisma = eachImport("only queries, store and platform touch Prisma", (from, _, used) => {
  if (!isPrisma(used.target)) return null
  // The command line opens and closes the client, and loads the sample through it.
  if (from.area === "cli" && used.target === "lib/platform/db.ts") return null
  if (from.area === "platform" || (from.area === "noun" && ["queries", "store"].includes(from.room))) return null
  return "ask a query or a store instead"
})

const nouns = eachImport("nouns import only lower nouns", (from, _, used, to) => {
  if (from.area !== "noun" || to.area !== "noun" || !used.ours || from.noun === to.noun) return null
  if (floorOf(to.noun) <= floorOf(from.noun)) return null
  return `“${to.noun}” stands above “${from.noun}”; move what both need down, or let “${to.noun}” do the work`
})

const revalidation = eachImport("only actions.ts revalidates", (_, file, used) => {
  if (used.target !== "next/cache" || !/revalidate|updateTag|refresh/.test(used.names)) return null
  return /^app\/.*\/?actions\.ts$/.test(file) ? null : "revalidate in the app/**/actions.ts that calls this"
})

const AUTH = ["lib/platform/auth.ts", "lib/platform/session-token.ts"]

const auth = eachImport("only platform/auth.ts imports next-auth", (_, file, used) => {
  if (used.ours || !/^next-auth($|\/)/.test(used.target)) return null
  return AUTH.includes(file) || file.startsWith("app/api/auth/") ? null : "go through lib/platform/auth.ts"
})

const components = eachImport("components have no data access", (from, _, used, to) => {
  if (from.area !== "components" || used.typeOnly) return null
  if (to.area === "platform") return "the page loads it and passes it on (import type is fine)"
  if (to.area === "noun" && ["queries", "store"].includes(to.room))
    return "the page loads it and passes it on (import type is fine)"
  return null
})

const rooms: Law = {
  name: "a noun has the closed set of rooms",
  broken: (modules) =>
    modules.flatMap(({ file }) => {
      const { area, noun, room } = placeOf(file)
      if (area !== "noun") return []
      if (floorOf(noun) < 0) return [`${file}: “${noun}” is no noun of the house (${FLOORS.flat().join(", ")})`]
      return ROOMS.includes(room) ? [] : [`${file}: a noun has only ${ROOMS.join(", ")} — as a file or a folder`]
    }),
}

const size: Law = {
  name: "no file is longer than 300 lines",
  broken: (modules) =>
    modules
      .filter(({ file, lines }) => lines > 300 && placeOf(file).room !== "data")
      .map(({ file, lines }) => `${file} has ${lines} lines: it holds more than one thing`),
}

const cycles: Law = {
  name: "no file imports itself in a circle",
  broken: (modules) => {
    const next = new Map(
      modules.map(({ file, imports }) => [
        file,
        imports.filter(({ ours, typeOnly }) => ours && !typeOnly).map(({ target }) => target),
      ]),
    )
    const done = new Set<string>()
    const found: string[] = []
    const visit = (file: string, trail: readonly string[]): void => {
      const at = trail.indexOf(file)
      if (at >= 0) found.push([...trail.slice(at), file].join(" → "))
      if (at >= 0 || done.has(file)) return
      for (const target of next.get(file) ?? []) visit(target, [...trail, file])
      done.add(file)
    }
    for (const file of next.keys()) visit(file, [])
    return found
  },
}

export const LAWS: readonly Law[] = [layers, purity, prisma, nouns, revalidation, auth, components, rooms, size, cycles]
