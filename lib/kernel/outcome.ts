/**
 * The result of a decision. Expected failures are returned, never thrown: a refusal is a code (a typed key of
 * `messages/<locale>/refusals.json`) plus the data its sentence needs, never prose. Exceptions are bugs.
 */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  readonly [data: string]: string | number | boolean | null | undefined | readonly string[]
}

export type Outcome<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refuse = <const R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
})
