import { writeWorkbook } from "@/lib/platform/xlsx"

const SURNAMES = [..."丁于万王田李杨陈欧赵周吴郑冯卫蒋沈韩朱秦许何吕施张孔曹严华金"]
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂英华文辉力建国"]
const HEADERS = ["姓名", "性别", "民族", "手机", "代表团", "工作单位", "职务", "团内职务"]

const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? ""

export const inventedName = (n: number): string =>
  pick(SURNAMES, n * 7 + (n >> 4)) + pick(GIVEN, n * 11 + (n >> 3)) + (n % 4 === 0 ? "" : pick(GIVEN, n * 5 + (n >> 5)))

/** A roster as an office would have it: `count` deputies in delegations of about `perGroup`, all with a phone of their own. */
export function rosterFile(count: number, perGroup = 60): Promise<Uint8Array> {
  const groups = Math.max(1, Math.round(count / perGroup))
  const rows = Array.from({ length: count }, (_, n) => [
    inventedName(n),
    n % 3 === 0 ? "女" : "男",
    n % 10 === 0 ? "回族" : "汉族",
    `199${String(n).padStart(8, "0")}`,
    `第${(n % groups) + 1}代表团`,
    `第${n % 90}单位`,
    "职工",
    n < groups ? "团长" : "",
  ])
  return writeWorkbook([{ name: "代表", columns: HEADERS.map((header) => ({ header })), rows }])
}
