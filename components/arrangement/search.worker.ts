import type { ArrangeAsk } from "@/lib/arrangement/schema"
import { searchLoop } from "./search-loop"

const ask = searchLoop((news) => postMessage(news), { slice: 60, pause: 0 })
addEventListener("message", (event: MessageEvent<ArrangeAsk>) => ask(event.data))
