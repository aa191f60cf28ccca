// Stack traces name our own files. Node's `--enable-source-maps` reads every map as the bundle loads, a fifth of what a
// cold start works; here a map is read when the first error's stack is asked for.
import { readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload, type SourceOrigin } from 'node:module'
import { fileURLToPath } from 'node:url'

const maps = new Map<string, SourceMap | undefined>()

const readMap = (file: string): SourceMap | undefined => {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(file)}.map`, 'utf8')) as SourceMapPayload)
  } catch {
    return undefined
  }
}

const mapOf = (file: string): SourceMap | undefined => {
  if (!maps.has(file)) maps.set(file, readMap(file))
  return maps.get(file)
}

const originOf = (file: string, line: number, column: number): Partial<SourceOrigin> =>
  mapOf(file)?.findOrigin(line, column) ?? {}

/** One line of a stack: `card/api.ts:12:3` instead of `index.mjs:1:90210`; what has no map stays. */
const lineOf = (frame: NodeJS.CallSite): string => {
  const [file, line, column] = [frame.getScriptNameOrSourceURL(), frame.getLineNumber(), frame.getColumnNumber()]
  if (!file?.startsWith('file:') || !line || !column) return `    at ${String(frame)}`
  const { fileName, lineNumber, columnNumber } = originOf(file, line, column)
  if (!fileName) return `    at ${String(frame)}`
  const own = `${fileName.replace(/^(\.\.\/)+/, '')}:${lineNumber}:${columnNumber}`
  return `    at ${String(frame).replace(`${file}:${line}:${column}`, own)}`
}

export const nameOwnFrames = (): void => {
  Error.prepareStackTrace = (error, frames) => [String(error), ...frames.map(lineOf)].join('\n')
}
