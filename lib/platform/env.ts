import { z } from "zod"
import { LauncherError } from "./postgres/launcher-error"

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""))

const shape = z.object({
  /** The database; set by the launcher when it runs the embedded one. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/\S+$/),
  /** Signs sessions. Made once and kept in the data directory when not given. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** The address people type, e.g. http://10.0.0.8:3000; links in notices and printouts start with it. */
  HUIWU_URL: address,
  /** smtp://user:password@host:25 or smtps://…; without it no e-mail leaves, everything else works. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/)
    .optional(),
  MAIL_FROM: z.string().min(3).max(200).default("会务 <huiwu@localhost>"),
})

export type Env = z.infer<typeof shape>

const words: Record<string, readonly [zh: string, en: string]> = {
  DATABASE_URL: ["应是 postgresql:// 开头的地址", "must be an address starting with postgresql://"],
  NEXTAUTH_SECRET: ["至少 32 个字符", "must be at least 32 characters"],
  HUIWU_URL: ["应是 http:// 或 https:// 开头的网址", "must be a web address starting with http:// or https://"],
  SMTP_URL: ["应是 smtp:// 或 smtps:// 开头的地址", "must be an address starting with smtp:// or smtps://"],
  MAIL_FROM: ["应是发件人，如 会务 <huiwu@example.cn>", "must be a sender such as Huiwu <huiwu@example.cn>"],
}

/** Reads and checks the environment; throws (LauncherError) naming every setting that is wrong, never its value. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""))
  const port = given.PORT ?? "3000"
  const parsed = shape.safeParse({
    ...given,
    HUIWU_URL: given.HUIWU_URL ?? given.NEXTAUTH_URL ?? `http://localhost:${port}`,
  })
  if (parsed.success) return parsed.data
  const wrong = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
  const say = (index: 0 | 1): string => wrong.map((name) => `${name}: ${words[name]?.[index] ?? "?"}`).join("; ")
  throw new LauncherError(`环境变量有误：${say(0)}`, `Settings are wrong: ${say(1)}`)
}

let known: Env | undefined

/** The checked environment of this process. Reads it on first use, never when a module is merely imported. */
export function env(): Env {
  known ??= readEnv(process.env)
  return known
}
