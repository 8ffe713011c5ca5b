import { describe, expect, it } from "vitest"
import { missingGlyphs } from "@/lib/names/rules/glyphs"
import { matchesKey } from "@/lib/names/rules/search"
import { pinyinInitials, searchKeyOf } from "@/lib/names/rules/search-key"

describe("search by pinyin", () => {
  it.each([
    ["欧阳志远", "oyzy"],
    ["单于飞", "cyf"],
    ["单雄", "sx"],
    ["仇英", "qy"],
    ["解宁", "xn"],
    ["曾建华", "zjh"],
    ["区丽", "ol"],
    ["翟伟", "zw"],
    ["查相", "zx"],
    ["任雅杰", "ryj"],
    ["盖平", "gp"],
    ["万俟兰", "mql"],
    ["阿依古丽·买买提", "ayglmmt"],
  ])("%s has the initials %s", (name, initials) => expect(pinyinInitials(name)).toContain(initials))

  it.each([
    ["欧阳志远", "oyz", true],
    ["欧阳志远", "OYZY", true],
    ["欧阳志远", "ouyangzhi", true],
    ["欧阳志远", "阳志", true],
    ["欧阳志远", "zy", false],
    ["欧阳志远", "欧远", false],
    ["查相", "zhax", true],
    ["查相", "chax", true],
    ["单雄", "shan", true],
    ["吕平", "lvp", true],
    ["吕平", "lü", true],
    ["阿依古丽·买买提", "丽·买", true],
    ["John Smith", "john s", true],
    ["王伟", "", true],
    ["王伟", "  ", true],
  ])("%s is found by %j: %s", (name, query, found) => expect(matchesKey(searchKeyOf(name), query)).toBe(found))
})

describe("characters a font lacks", () => {
  const font = new Set([..."李王明·"].map((char) => char.codePointAt(0) ?? 0))
  it.each([
    ["李明", []],
    ["李䶮", ["䶮"]],
    ["王𬱖䶮䶮", ["𬱖", "䶮"]],
    ["王　明", []],
  ])("%s lacks %j", (text, missing) => expect(missingGlyphs(text, font)).toEqual(missing))
})
