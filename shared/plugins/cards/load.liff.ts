// The faces of the kinds of cards, each in a file of its own. A stamp card has none here: the app itself is made of it.
import type { CardFaceFile, CardPageFile } from './faces.ts'

const byKind = <File>(files: Record<string, () => Promise<File>>): ReadonlyMap<string, () => Promise<File>> =>
  new Map(Object.entries(files).map(([path, load]) => [path.split('/')[1]!, load]))

export const faceFiles = byKind(import.meta.glob<CardFaceFile>('./*/face.liff.tsx'))
export const pageFiles = byKind(import.meta.glob<CardPageFile>('./*/page.liff.tsx'))
