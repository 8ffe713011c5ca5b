import { freePort } from "../support/journey-server"
import type { BenchLine } from "./line"
import { median } from "./merge"
import { emptyPage } from "./server/empty-page"
import { type Load, load, middle, READERS } from "./server/load"
import { residentMb, webServer } from "./server/processes"
import { stage } from "./server/stage"
import { type Started, startProduct } from "./server/start"
import { wholePath } from "./server/whole-path"

const REQUESTS = 2000
const WARM_UP = 500
const ROUNDS = 3
const STARTS = 3

/** Delegates' pages and the empty page by turns, so that whatever else the machine does strikes both. */
async function readers(product: Started, links: readonly string[]): Promise<{ own: Load; empty: Load }> {
  const bare = await emptyPage(await freePort())
  try {
    const own = () => load(product.address, links, REQUESTS)
    const empty = () => load(bare.address, ["/"], REQUESTS)
    await load(product.address, links, WARM_UP)
    await load(bare.address, ["/"], WARM_UP)
    const loads: { own: Load; empty: Load }[] = []
    for (let round = 0; round < ROUNDS; round++) loads.push({ empty: await empty(), own: await own() })
    return { own: middle(loads.map((one) => one.own)), empty: middle(loads.map((one) => one.empty)) }
  } finally {
    await bare.stop()
  }
}

/** The built product as `huiwu start` serves it, with the sample session: start, readers, memory. */
export async function bench(): Promise<BenchLine[]> {
  const ready = await stage()
  const port = await freePort()
  const starts: number[] = []
  for (let n = 1; n < STARTS; n++) {
    const once = await startProduct(ready.data, port)
    starts.push(once.ms)
    await once.stop()
  }
  const product = await startProduct(ready.data, port)
  starts.push(product.ms)
  try {
    const fresh = residentMb(webServer(product.pid), "VmRSS")
    const { own, empty } = await readers(product, ready.links)
    const read = residentMb(webServer(product.pid), "VmRSS")
    const done = await wholePath(product.address, ready)
    await load(product.address, ready.links, WARM_UP)
    const server = webServer(product.pid)
    const [end, most] = [residentMb(server, "VmRSS"), residentMb(server, "VmHWM")]
    const launcher = residentMb([product.pid], "VmRSS")
    const mb = (value: number): string => `${value.toFixed(0)} MB`
    return [
      { name: "Built server to first page", value: median(starts), unit: "ms", limit: 3000, note: `of ${STARTS}` },
      {
        name: "Delegate's page: part of the empty page's throughput",
        value: (own.perSecond / empty.perSecond) * 100,
        unit: "%",
        limit: 50,
        least: true,
        note: `${own.perSecond.toFixed(0)} of ${empty.perSecond.toFixed(0)} pages/s; ${own.bytes.toFixed(0)} and ${empty.bytes.toFixed(0)} bytes; ${ready.links.length} delegates`,
      },
      {
        name: `Delegate's page: p95 with ${READERS} readers at once`,
        value: own.p95,
        unit: "ms",
        limit: 200,
        note: `p50 ${own.p50.toFixed(0)} ms; empty page p95 ${empty.p95.toFixed(0)} ms; median of ${ROUNDS} × ${REQUESTS}`,
      },
      {
        name: "Server memory after the whole path",
        value: end,
        unit: "MB",
        limit: 600,
        note: `most ${mb(most)}; after start ${mb(fresh)}, after ${ROUNDS * REQUESTS + WARM_UP} readers ${mb(read)}; launcher ${mb(launcher)}; ${done}`,
      },
    ]
  } finally {
    await product.stop()
  }
}
