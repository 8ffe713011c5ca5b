import { fileURLToPath, pathToFileURL } from "node:url"
import { register } from "tsx/esm/api"

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) })
const [file, ...argv] = process.argv.slice(2)
process.argv = [process.argv[0], file, ...argv]
await import(pathToFileURL(file).href)
