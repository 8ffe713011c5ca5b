import { readFileSync } from "node:fs"
import { basename } from "node:path"
import type { Table } from "@/lib/kernel/sheet"
import { readTables } from "@/lib/platform/xlsx"
import { InputError } from "../input-error"

/** The sheets of a file an office brought (.xlsx, .csv). Throws InputError when it is missing or cannot be read. */
export async function tablesOf(file: string): Promise<Table[]> {
  const bytes = bytesOf(file)
  const tables = await readTables({ name: basename(file), bytes })
  if (tables.ok) return tables.value
  const { code, ...values } = tables.refusal
  throw new InputError(
    "unreadable",
    { file },
    { namespace: "refusals", key: code, values: values as Record<string, string | number> },
  )
}

/** A file as it is. Throws InputError when there is none. */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw new InputError("missing", { file })
  }
}
