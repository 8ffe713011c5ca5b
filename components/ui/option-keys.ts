import type { KeyboardEvent } from "react"

/** The keys of a combobox over an OptionList: arrows go through `count` options, Enter chooses, Escape closes. */
export const optionKeys =
  (
    count: number,
    setAt: (next: (now: number) => number) => void,
    choose: () => void,
    /** Null: there is nothing open, Escape is somebody else's. */
    close: (() => void) | null,
  ) =>
  (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt((now) => Math.max(0, Math.min(count - 1, now + 1)))
    else if (event.key === "ArrowUp") setAt((now) => Math.max(0, now - 1))
    else if (event.key === "Enter") choose()
    else if (event.key === "Escape" && close) close()
    else return
    event.preventDefault()
  }
