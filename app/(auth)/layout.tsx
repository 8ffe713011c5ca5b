import { NextIntlClientProvider } from "next-intl"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { LanguageSwitch } from "@/components/shell/language-switch"

/** The door of the house: a sheet of paper with the seal, nothing else. */
export default async function DoorLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell")
  return (
    <div className="flex min-h-screen flex-col px-4 py-6">
      <main className="m-auto w-full" style={{ maxWidth: 400 }}>
        <div className="mb-6 flex items-center gap-3">
          <span
            aria-hidden="true"
            className="inline-flex h-11 w-11 items-center justify-center rounded-md bg-seal font-serif text-[25px] text-white"
          >
            会
          </span>
          <div>
            <p className="m-0 font-bold font-serif text-[24px] leading-tight" style={{ letterSpacing: "0.12em" }}>
              {t("product")}
            </p>
            <p className="m-0 text-[14px] text-ink-2">{t("tagline")}</p>
          </div>
          <div className="ml-auto self-start">
            <LanguageSwitch />
          </div>
        </div>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </main>
    </div>
  )
}
