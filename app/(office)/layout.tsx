import { NextIntlClientProvider } from "next-intl"
import type { ReactNode } from "react"
import { requireActor } from "@/lib/platform/auth"

/** Sends visitors without a session to the sign-in page; every query and store asks its own policy all the same. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  await requireActor()
  return <NextIntlClientProvider>{children}</NextIntlClientProvider>
}
