/** Bad input of the command: one sentence, by its key below messages `conflicts.report`. */
export class InputError extends Error {
  constructor(
    readonly key: "option" | "missing" | "unreadable" | "nothing" | "row" | "zone",
    readonly values: Record<string, string | number>,
    /** A refusal or problem whose own words become the value `reason`. */
    readonly reason?: {
      namespace: "refusals" | "import" | "venues"
      key: string
      values: Record<string, string | number>
    },
  ) {
    super(key)
  }
}
