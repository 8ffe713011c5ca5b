/** Zones an office of this product may lie in; any other known to the machine is possible too. */
export const ZONES: readonly string[] = [
  "Asia/Shanghai",
  "Asia/Urumqi",
  "Asia/Hong_Kong",
  "Asia/Macau",
  "Asia/Taipei",
  "Asia/Singapore",
  "UTC",
]

/** Does the machine know a zone of this name? */
export function knownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}
