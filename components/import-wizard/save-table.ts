import type { SheetToWrite } from "@/lib/platform/xlsx"

/** Has the server write a table as .xlsx and saves it under `name`. False when the server did not answer with one. */
export async function saveTable(name: string, sheet: SheetToWrite): Promise<boolean> {
  const response = await fetch("/api/spreadsheet", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(sheet),
  }).catch(() => null)
  if (!response?.ok) return false
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement("a")
  link.href = url
  link.download = `${name}.xlsx`
  link.click()
  URL.revokeObjectURL(url)
  return true
}
