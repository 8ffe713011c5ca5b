/** One figure of `npm run bench` with its limit: not to be exceeded, or with `least` not to be fallen short of. */
export type BenchLine = { name: string; value: number; unit: string; limit: number; least?: true; note?: string }
