import path from "node:path"
import { type CompileDocArgs, NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import { printFontFiles } from "./fonts"
import { compactSvg } from "./picture"
import { productRoot } from "./root"

let compiler: NodeCompiler | undefined

/** One compiler for the process: it holds the fonts (50 MB, mapped once) and compiles synchronously. */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: path.join(productRoot(), "lib/documents/templates"),
    fontArgs: [{ fontPaths: printFontFiles() }],
  })
  return compiler
}

export type PdfOptions = {
  /** On for documents that are read (schedule), off for charts and sheets: tags are most of a chart's time and size. */
  readonly tags: boolean
}

/**
 * Sets a template of lib/documents/templates with `data` to a PDF. The data goes in as JSON through sys.inputs, so names
 * are text and never markup. Throws when the template does not compile: that is a bug, not bad input.
 */
export const renderPdf = (template: string, data: unknown, { tags }: PdfOptions): Buffer =>
  // Straight to bytes: a document handed to JavaScript would live, tens of megabytes each, until the next collection.
  compiled(template, data, (typst, args) => typst.pdf(args, { pdfTags: tags }))

/** The same as one SVG, letters as shapes, for a template that makes one page. */
export const renderSvg = (template: string, data: unknown): string =>
  compiled(template, data, (typst, args) => compactSvg(typst.plainSvg(args)))

function compiled<T>(template: string, data: unknown, make: (typst: NodeCompiler, args: CompileDocArgs) => T): T {
  const typst = theCompiler()
  try {
    return make(typst, {
      mainFilePath: path.join(productRoot(), "lib/documents/templates", `${template}.typ`),
      inputs: { data: JSON.stringify(data) },
    })
  } catch (error) {
    throw new Error(`Template ${template} does not compile`, { cause: error })
  } finally {
    // Without it memory grows without bound. Nothing is kept: a round more would hold the last document's pages, up to 30 MB,
    // and templates are compiled again in a few milliseconds.
    typst.evictCache(0)
  }
}
