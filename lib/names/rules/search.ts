/**
 * Does a query match a person's search key (search-key.ts)? Chinese anywhere in the name; letters from the start of
 * the initials or of the full spelling (oyzy, ouyangzhi). The empty query matches everybody. Free of the dictionary.
 */
export function matchesKey(searchKey: string, query: string): boolean {
  const wanted = query
    .replace(/[·\s'’]/gu, "")
    .toLowerCase()
    .replace(/ü/g, "v")
  if (wanted === "") return true
  const [name = "", ...spellings] = searchKey.split("\n")
  return name.includes(wanted) || spellings.some((spelling) => spelling.startsWith(wanted))
}
