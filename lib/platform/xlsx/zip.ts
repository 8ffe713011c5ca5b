import { inflateRawSync } from "node:zlib"
import { MAX_UNPACKED_BYTES, unreadable } from "./limits"

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const ENCRYPTED_FLAG = 1

type Entry = { method: number; packed: number; unpacked: number; offset: number }
export type Zip = { readonly names: ReadonlySet<string>; read(name: string): string | null }

const broken = (): never => unreadable({ code: "file_broken" })

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return broken()
}

function directoryOf(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) broken()
    if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) unreadable({ code: "file_encrypted" })
    const nameLength = view.getUint16(at + 28, true)
    const skip = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    total += entry.unpacked
    if (total > MAX_UNPACKED_BYTES) unreadable({ code: "file_unpacks_too_big", limitMb: MAX_UNPACKED_BYTES / 1048576 })
    entries.set(name.replaceAll("\\", "/").replace(/^\/+/, ""), entry)
    at += 46 + skip
  }
  return entries
}

/**
 * Opens a zip in memory. The unpacked sizes the directory declares are summed before anything is inflated, and no
 * entry may inflate beyond what it declared: a zip bomb is refused from either side.
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 22) broken()
  const entries = directoryOf(bytes, view)
  const read = (name: string): string | null => {
    const entry = entries.get(name)
    if (!entry) return null
    const { offset, packed, unpacked, method } = entry
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_HEADER) broken()
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (start + packed > view.byteLength) broken()
    const data = bytes.subarray(start, start + packed)
    if (method !== 0 && method !== 8) broken()
    const text = method === 0 ? data : inflate(data, unpacked)
    return new TextDecoder().decode(text)
  }
  return { names: new Set(entries.keys()), read }
}

function inflate(data: Uint8Array, declared: number): Uint8Array {
  try {
    const inflated = inflateRawSync(data, { maxOutputLength: Math.max(1, declared) })
    return inflated.byteLength === declared ? inflated : broken()
  } catch {
    return broken()
  }
}
