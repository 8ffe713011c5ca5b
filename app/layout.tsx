import "@fontsource-variable/noto-sans-sc"
import "@fontsource-variable/noto-serif-sc"
import "./fonts/rare.css"
import "./globals.css"
import type { Metadata, Viewport } from "next"
import { NextIntlClientProvider } from "next-intl"
import { getLocale, getMessages, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Toasts } from "@/components/ui/toasts"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell")
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, robots: { index: false, follow: false } }
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#fbfaf7" }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, { shell }] = await Promise.all([getLocale(), getMessages()])
  // Only the frame's own words go to every browser; the office's layouts add the rest, the delegates' page needs none.
  return (
    <html lang={locale}>
      <body>
        <NextIntlClientProvider messages={{ shell }}>
          <Toasts>{children}</Toasts>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
