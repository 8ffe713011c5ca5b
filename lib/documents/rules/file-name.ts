/** RFC 5987 Content-Disposition: the Chinese name for everybody, a plain one for programs that do not know it. */
export function disposition(fileName: string, how: "inline" | "attachment" = "inline"): string {
  const extension = fileName.slice(fileName.lastIndexOf("."))
  const safe = fileName.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="document${extension}"; filename*=UTF-8''${encoded}`
}
