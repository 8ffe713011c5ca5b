import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto"

const COST = { N: 2 ** 15, r: 8, p: 1 }
const KEY_BYTES = 32

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, { ...options, maxmem: 64 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })

/** "scrypt$N$r$p$salt$hash" (base64url). Full-width characters typed by an input method count as their plain ones. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$")
}

/** True when the password is the one that was hashed; compares in constant time. False for a malformed hash. */
export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = stored.split("$")
  if (scheme !== "scrypt" || !N || !r || !p || !salt || !hash) return false
  const key = await derive(password, Buffer.from(salt, "base64url"), { N: Number(N), r: Number(r), p: Number(p) })
  const expected = Buffer.from(hash, "base64url")
  return expected.length === key.length && timingSafeEqual(key, expected)
}

let dummy: Promise<string> | undefined

/** The work of a check without an account: an unknown name must not answer faster than a wrong password. */
export async function wastePasswordCheck(password: string): Promise<false> {
  dummy ??= hashPassword(randomBytes(16).toString("hex"))
  await passwordMatches(password, await dummy)
  return false
}
