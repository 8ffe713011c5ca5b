import { type SearchAsk, searchLoop } from "./search-loop"

const ask = searchLoop((news) => postMessage(news), { slice: 60, pause: 0 })
addEventListener("message", (event: MessageEvent<SearchAsk>) => ask(event.data))
