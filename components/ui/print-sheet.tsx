"use client"

import { type ReactNode, useEffect } from "react"
import { createPortal } from "react-dom"

const PRINTS = "prints-sheet"

/** Prints its content alone, once, as soon as it is there; `onDone` when the printing is over and it can be taken away. */
export function PrintSheet({ children, onDone }: { children: ReactNode; onDone: () => void }) {
  useEffect(() => {
    const { classList } = document.body
    const over = () => onDone()
    classList.add(PRINTS)
    window.addEventListener("afterprint", over)
    window.print()
    return () => {
      window.removeEventListener("afterprint", over)
      classList.remove(PRINTS)
    }
  }, [onDone])
  return createPortal(<div className="print-sheet">{children}</div>, document.body)
}
