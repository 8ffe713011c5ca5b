// Readers in a process of their own: run-load <origin> <requests> <at once> <path …>. Prints "load <JSON of Load>".
import http from "node:http"
import type { Load } from "./server/load"

const [origin = "", requests = "1", atOnce = "1", ...paths] = process.argv.slice(2)
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(atOnce) })
const times: number[] = []
let next = 0
let bytes = 0

function read(path: string): Promise<void> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    http
      .get(origin + path, { agent, headers: { "accept-language": "zh-CN" } }, (answer) => {
        answer.on("data", (piece: Buffer) => {
          bytes += piece.length
        })
        answer.once("end", () => {
          times.push(performance.now() - began)
          if (answer.statusCode === 200) resolve()
          else reject(new Error(`${answer.statusCode} for ${path}`))
        })
      })
      .once("error", reject)
  })
}

async function reader(): Promise<void> {
  for (let turn = next++; turn < Number(requests); turn = next++) await read(paths[turn % paths.length] ?? "/")
}

const began = performance.now()
await Promise.all(Array.from({ length: Number(atOnce) }, reader))
const seconds = (performance.now() - began) / 1000
times.sort((a, b) => a - b)
const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN
const load: Load = { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), bytes: bytes / times.length }
process.stdout.write(`load ${JSON.stringify(load)}\n`, () => process.exit(0))
