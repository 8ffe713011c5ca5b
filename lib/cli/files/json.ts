import type { z } from "zod"
import { InputError } from "../input-error"
import { bytesOf } from "./tables"

/** A JSON file of this shape. Throws InputError that names the place which is wrong. */
export function readJson<S extends z.ZodType>(file: string, shape: S): z.output<S> {
  let value: unknown
  try {
    value = JSON.parse(
      bytesOf(file)
        .toString("utf8")
        .replace(/^\uFEFF/, ""),
    )
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError("not_json", { file })
  }
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  throw new InputError("shape", { file, path: parsed.error.issues[0]?.path.join(".") || "/" })
}
