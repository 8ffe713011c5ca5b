import { Readable } from "node:stream"
import { describe, expect, it, vi } from "vitest"
import { main } from "@/lib/cli/main"
import { run } from "@/lib/cli/rostrum"

type Done = { code: number; out: string; err: string }

async function said(work: () => Promise<number>): Promise<Done> {
  const lines: Record<"log" | "error", string[]> = { log: [], error: [] }
  const spies = (["log", "error"] as const).map((to) =>
    vi.spyOn(console, to).mockImplementation((line) => lines[to].push(String(line))),
  )
  try {
    return { code: await work(), out: lines.log.join("\n"), err: lines.error.join("\n") }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

const huiwu = (words: string): Promise<Done> => said(() => main(["rostrum", ...words.split(" ").filter(Boolean)]))
const named = (words: string, names: string): Promise<Done> =>
  said(() => run(words.split(" "), Readable.from([Buffer.from(names)])))

describe("huiwu rostrum", () => {
  it.each([
    ["--count 8 --even E1 --view hall", "7 5 3 1 2 4 6 8"],
    ["--count 8 --view stage", "8 6 4 2 1 3 5 7"],
    ["--count 6 --even E2", "6 4 2 1 3 5"],
    ["--count 7 --even E2 --view stage", "6 4 2 1 3 5 7"],
    ["--count 4 --even centerFixed", "3 1 2 4"],
    ["--count 2 --two firstOnLeft", "2 1"],
    ["--count 2 --two sameAsEven", "1 2"],
    ["--count 1", "1"],
    ["--rows 3,4", "3 1 2\n6 4 5 7"],
    ["--rows 3,4 --count 5", "3 1 2\n4 5"],
    ["--rows 3,4 --count 3", "3 1 2"],
  ])("%s", async (words, out) => {
    expect(await huiwu(words)).toEqual({ code: 0, out, err: "" })
  })

  it("in JSON, row by row", async () => {
    const { code, out } = await huiwu("--rows 1,2 --even E2 --json")
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      view: "hall",
      even: "E2",
      two: "sameAsEven",
      rows: [[{ rank: 1 }], [{ rank: 3 }, { rank: 2 }]],
    })
  })

  it("seats the names of standard input, whatever its line ends", async () => {
    const names = "\uFEFF张三\r\n李四\n\n 艾力更·依明巴海 \r赵六"
    expect((await named("--names", names)).out).toBe("艾力更·依明巴海 张三 李四 赵六")
    expect(JSON.parse((await named("--names --view stage --json", "甲\n乙")).out).rows).toEqual([
      [
        { rank: 2, name: "乙" },
        { rank: 1, name: "甲" },
      ],
    ])
  })

  it.each([
    ["", "--count"],
    ["--count 0", "0"],
    ["--count -3", "参数有误"],
    ["--count 2.5", "2.5"],
    ["--count 八", "八"],
    ["--count 100000", "100000"],
    ["--count 9 --rows 3,3", "坐不下 9 人"],
    ["--rows 3,,3", "--rows"],
    ["--rows 900,900", "1800"],
    ["--count 8 --even E3", "E3"],
    ["--count 8 --view side", "side"],
    ["--count 8 --bogus", "bogus"],
  ])("bad input %s is a sentence and exit 2", async (words, part) => {
    const { code, out, err } = await huiwu(words)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(part)
    expect(err).toContain("huiwu rostrum --count")
  })

  it.each([
    ["--names", "\n\n", "没有姓名"],
    ["--names --count 3", "甲\n乙", "名单却有 2 人"],
    ["--names --rows 1", "甲\n乙", "坐不下 2 人"],
  ])("names that do not fit: %s", async (words, names, part) => {
    await expect(named(words, names)).rejects.toThrow(part)
  })
})
