import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { createGunzip } from "node:zlib"
import { z } from "zod"
import { LauncherError } from "@/lib/platform/postgres/launcher-error"

/**
 * A back-up is one gzip'd file: a line of JSON (below), then the tables' contents one after the other, in the order of
 * the header, in PostgreSQL's COPY text format. Sizes, row counts and SHA-256 of every table stand in the header.
 */
export const headerShape = z.object({
  format: z.literal("huiwu-backup-1"),
  madeAt: z.iso.datetime(),
  version: z.string(),
  /** Name of the last migration the database had. */
  schema: z.string(),
  tables: z.array(
    z.object({
      name: z.string().regex(/^\w+$/),
      columns: z.array(z.string().regex(/^\w+$/)).min(1),
      rows: z.int().min(0),
      bytes: z.int().min(0),
      sha256: z.string().length(64),
    }),
  ),
  /** Next values of counters, e.g. of the audit trail's numbers. */
  sequences: z.array(
    z.object({ name: z.string().regex(/^\w+$/), value: z.string().regex(/^\d+$/), called: z.boolean() }),
  ),
})
export type Header = z.infer<typeof headerShape>
export type TableInfo = Header["tables"][number]

const broken = (zh: string, en: string): LauncherError =>
  new LauncherError(
    `备份文件不可用：${zh}。没有写入任何内容。`,
    `The back-up cannot be used: ${en}. Nothing was written.`,
  )

const MAX_HEADER = 1 << 20

/**
 * Reads a back-up from front to end: `onHeader` once, then `onData` with every piece of every table in order.
 * Throws in words when the file is no back-up, is cut off, or goes on after its end.
 */
export async function readBackup(
  file: string,
  onHeader: (header: Header) => Promise<void>,
  onData: (table: TableInfo, piece: Buffer) => Promise<void>,
): Promise<Header> {
  let header: Header | null = null
  let head = Buffer.alloc(0)
  let index = 0
  let left = 0
  async function data(piece: Buffer): Promise<void> {
    const tables = header?.tables ?? []
    for (let at = 0; at < piece.length; ) {
      while (left === 0 && index < tables.length) left = tables[index++]?.bytes ?? 0
      const table = tables[index - 1]
      if (left === 0 || !table) throw broken("末尾有多余内容", "there is something after its end")
      const part = piece.subarray(at, at + left)
      await onData(table, part)
      left -= part.length
      at += part.length
    }
  }
  async function consume(source: AsyncIterable<Buffer>): Promise<void> {
    for await (const piece of source) {
      if (header) {
        await data(piece)
        continue
      }
      head = Buffer.concat([head, piece])
      const end = head.indexOf(10)
      if (end < 0 && head.length > MAX_HEADER) throw broken("不是会务的备份", "it is no back-up of Huiwu")
      if (end < 0) continue
      header = parseHeader(head.subarray(0, end).toString("utf8"))
      await onHeader(header)
      await data(head.subarray(end + 1))
    }
  }
  // A consumer that throws makes the pipeline report its own abortion at times: keep what was really thrown.
  let thrown: unknown
  const consumed = (source: AsyncIterable<Buffer>): Promise<void> =>
    consume(source).catch((error) => {
      thrown = error
      throw error
    })
  try {
    await pipeline(createReadStream(file), createGunzip(), consumed)
  } catch (caught) {
    const error = thrown ?? caught
    const code = (error as NodeJS.ErrnoException).code ?? ""
    if (code === "ENOENT") throw new LauncherError(`找不到文件 ${file}。`, `There is no file ${file}.`)
    if (code.startsWith("Z_")) throw broken("文件损坏或不完整", "it is damaged or cut off")
    throw error
  }
  if (!header) throw broken("不是会务的备份", "it is no back-up of Huiwu")
  const known: Header = header
  if (left > 0 || known.tables.slice(index).some((table) => table.bytes > 0))
    throw broken("文件不完整", "it is cut off")
  return known
}

function parseHeader(line: string): Header {
  try {
    return headerShape.parse(JSON.parse(line))
  } catch {
    throw broken("不是会务的备份，或由更新的程序写成", "it is no back-up of Huiwu, or a newer program wrote it")
  }
}

/** Reads the whole file and compares every table's checksum with the header; throws in words when one differs. */
export async function verifyBackup(file: string): Promise<Header> {
  const sums = new Map<string, ReturnType<typeof createHash>>()
  const header = await readBackup(
    file,
    async ({ tables }) => {
      for (const table of tables) sums.set(table.name, createHash("sha256"))
    },
    async (table, piece) => {
      sums.get(table.name)?.update(piece)
    },
  )
  for (const table of header.tables) {
    if (sums.get(table.name)?.digest("hex") === table.sha256) continue
    throw broken(`「${table.name}」的校验和不符`, `the checksum of “${table.name}” does not fit`)
  }
  return header
}
