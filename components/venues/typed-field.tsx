"use client"

import { createContext, useContext, useEffect, useId, useState } from "react"
import { TextAreaField, TextField } from "@/components/ui/field"

/** Told by every field whether what stands in it cannot be read. */
export const UnreadableFields = createContext<(id: string, unreadable: boolean) => void>(() => undefined)

type Props<T> = {
  label: string
  hideLabel?: boolean
  hint?: string
  className?: string
  /** The value as text. */
  value: string
  /** What the text means; null = nothing. */
  read: (text: string) => T | null
  onCommit: (value: T) => void
  error: string
  maxLength?: number
  numeric?: boolean
  lines?: number
}

/**
 * A text that means something: taken over when one leaves the field or presses Enter, never half-typed (rows that vanish
 * for the time of one keystroke would take their people's seats along). What cannot be read stays and is said.
 */
export function TypedField<T>({ value, read, onCommit, error, numeric, lines, ...rest }: Props<T>) {
  const id = useId()
  const tell = useContext(UnreadableFields)
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? value
  const wrong = read(shown) === null
  useEffect(() => {
    tell(id, wrong)
    return () => tell(id, false)
  }, [tell, id, wrong])
  const commit = () => {
    if (draft === null || draft === value) return setDraft(null)
    const meant = read(draft)
    if (meant === null) return
    setDraft(null)
    onCommit(meant)
  }
  const control = {
    ...rest,
    value: shown,
    error: wrong ? error : undefined,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onBlur: commit,
  }
  if (lines) return <TextAreaField {...control} rows={lines} />
  return (
    <TextField
      {...control}
      inputMode={numeric ? "numeric" : undefined}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit()
      }}
    />
  )
}
