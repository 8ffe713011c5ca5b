/** Something the operator can put right; said in both languages, shown without a stack. */
export class LauncherError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh}\n${en}`)
    this.name = "LauncherError"
  }
}
