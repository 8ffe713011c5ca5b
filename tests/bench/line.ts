/** One figure of `npm run bench` with its limit. */
export type BenchLine = { name: string; value: number; unit: string; limit: number; note?: string }
