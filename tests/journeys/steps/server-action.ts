import { readFileSync } from "node:fs"
import path from "node:path"
import type { Page } from "playwright-core"
import { inject } from "vitest"
import type { Outcome } from "@/lib/kernel/outcome"
import { productRoot } from "@/lib/platform/root"

type Manifest = { node: Record<string, { exportedName?: string }> }

/** The id under which the built server knows an action: what the browser's own script sends. */
export function actionId(exportedName: string): string {
  const file = path.join(productRoot(), process.env.HUIWU_DIST ?? ".next", "server/server-reference-manifest.json")
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest
  const found = Object.entries(node).find(([, one]) => one.exportedName === exportedName)
  if (!found) throw new Error(`the built server has no action ${exportedName}`)
  return found[0]
}

/** The cookies of a page that is signed in, as a request sends them. */
export const cookiesOf = async (page: Page): Promise<string> =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ")

export type Answer = { status: number; outcome: Outcome<Record<string, unknown>> | null }

/**
 * Calls a server action over HTTP as the page at `at` does: one argument of plain values in React's encoding, the answer's
 * value picked out of the stream (row 0 names the row it is in).
 */
export async function callAction(at: string, id: string, cookie: string, argument: object): Promise<Answer> {
  const origin = inject("baseUrl")
  const response = await fetch(origin + at, {
    method: "POST",
    headers: {
      Accept: "text/x-component",
      "Content-Type": "text/plain;charset=UTF-8",
      "Next-Action": id,
      cookie,
      origin,
    },
    body: JSON.stringify([argument]),
    redirect: "manual",
  })
  const text = await response.text()
  const row = /^0:.*?"a":"\$@(\w+)"/m.exec(text)?.[1]
  const value = row === undefined ? undefined : new RegExp(`^${row}:(\\{.*\\})$`, "m").exec(text)?.[1]
  return { status: response.status, outcome: value === undefined ? null : JSON.parse(value) }
}
