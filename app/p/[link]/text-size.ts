import { cookies } from "next/headers"

export const SIZE_COOKIE = "huiwu-size"
export const SIZES = { standard: 16, large: 20, huge: 25 } as const
export type TextSize = keyof typeof SIZES

export const isTextSize = (text: unknown): text is TextSize => typeof text === "string" && Object.hasOwn(SIZES, text)

/** The text size the visitor chose; standard until then. */
export async function currentTextSize(): Promise<TextSize> {
  const chosen = (await cookies()).get(SIZE_COOKIE)?.value
  return isTextSize(chosen) ? chosen : "standard"
}
