import type { PrintedRecord } from "@/lib/documents/schema/printed"

type Words = (key: string, values?: Record<string, string | number>) => string

/** "第3版" or "定稿第2稿": what a print was made of. */
export const printSource = (
  t: Words,
  { versionNumber, releaseNumber }: Pick<PrintedRecord, "versionNumber" | "releaseNumber">,
): string =>
  releaseNumber === null ? t("version", { number: versionNumber ?? 0 }) : t("release", { number: releaseNumber })
