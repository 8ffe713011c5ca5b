import { cache } from "react"

/**
 * A thing made once for each request that draws a page, and thrown away with it; anywhere else (actions, the command line, tests)
 * every asking makes a new one.
 */
export const perRequest = <T>(make: () => T): (() => T) => cache(make)
