export type Row = Record<string, unknown> & { pk: string; sk: string; _et?: string }

export const check = (isSo: boolean, words: string): void => {
  if (!isSo) throw new Error(words)
}
