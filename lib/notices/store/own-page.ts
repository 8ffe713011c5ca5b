import { baseUrl } from "@/lib/platform/base-url"
import type { Tx } from "@/lib/platform/db"

/** Addresses of people's own pages, for those who have a link that can be told (participation id → address). */
export async function ownPageOf(_tx: Tx, _participationIds: readonly string[]): Promise<Map<string, string>> {
  void baseUrl
  return new Map()
}
