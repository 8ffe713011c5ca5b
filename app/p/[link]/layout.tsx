import type { Metadata } from "next"
import type { ReactNode } from "react"
import { currentTextSize, SIZES } from "./text-size"

export const metadata: Metadata = { referrer: "same-origin", robots: { index: false, follow: false } }

/** One narrow column in the size the reader chose; everything inside is measured in em. */
export default async function OwnLayout({ children }: { children: ReactNode }) {
  const size = SIZES[await currentTextSize()]
  return (
    <main
      className="mx-auto min-h-screen max-w-[40rem] border-line-2 border-x bg-paper pb-16"
      style={{ fontSize: size }}
    >
      {children}
    </main>
  )
}
