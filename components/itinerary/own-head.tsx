import type { OwnWords } from "./own-words"

export type SizeName = "standard" | "large" | "huge"
const SIZE_NAMES: readonly SizeName[] = ["standard", "large", "huge"]

type Props = {
  words: OwnWords
  link: string
  name: string
  deputy: boolean
  line: string
  version: number | null
  size: SizeName
}

/** Who and what, the version, and how large and in which language: plain links that work without scripts. */
export function OwnHead({ words: { t, locale }, link, name, deputy, line, version, size }: Props) {
  const look = (query: string): string => `/p/${link}/look?${query}`
  return (
    <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-b bg-paper-2 px-4 py-[0.8em]">
      <h1 className="m-0 font-bold text-[1.25em]">{deputy ? t("deputy", { name }) : name}</h1>
      <p className="m-0 flex flex-wrap items-center gap-x-2 text-[14px] text-ink-2">
        <span id="size">{t("size.label")}</span>
        {SIZE_NAMES.map((option) => (
          <a
            key={option}
            href={look(`size=${option}`)}
            aria-current={option === size ? "true" : undefined}
            className={`inline-flex min-h-7 min-w-7 items-center justify-center px-1 ${option === size ? "font-semibold text-ink underline" : "text-ink-2 no-underline"}`}
          >
            {t(`size.${option}`)}
          </a>
        ))}
        <a
          href={look(`language=${locale === "en" ? "zh-CN" : "en"}`)}
          lang={locale === "en" ? "zh-CN" : "en"}
          className="inline-flex min-h-7 items-center px-1 text-ink-2"
        >
          {t("language")}
        </a>
      </p>
      <p className="m-0 w-full text-[0.9em] text-ink-2">
        <span>{line}</span>
        {version === null ? null : <span className="float-right pl-3">{t("version", { number: version })}</span>}
      </p>
    </header>
  )
}
