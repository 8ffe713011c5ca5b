import { randomInt } from "node:crypto"

/** Without what is misread on paper: no i, l, o, 0, 1. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
const block = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("")

/** A first password to be told or written down: three blocks of four, some 59 bits; good for one sign-in. */
export const firstPassword = (): string => [block(), block(), block()].join("-")
