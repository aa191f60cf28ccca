import type { Line, Product } from './till-api.ts'

const MOST = 99

export const quantityOf = (lines: readonly Line[], sku: string): number =>
  lines.find((line) => line.sku === sku)?.quantity ?? 0

/** One more or one fewer of a product; the order of first presses stays. */
export const change = (lines: readonly Line[], sku: string, by: 1 | -1, most = MOST): Line[] => {
  const quantity = Math.min(most, quantityOf(lines, sku) + by)
  if (quantity <= 0) return lines.filter((line) => line.sku !== sku)
  return lines.some((line) => line.sku === sku)
    ? lines.map((line) => (line.sku === sku ? { sku, quantity } : line))
    : [...lines, { sku, quantity }]
}

export const totalOf = (lines: readonly Line[], products: readonly Product[]): number =>
  lines.reduce((all, { sku, quantity }) => all + quantity * (products.find((one) => one.sku === sku)?.price ?? 0), 0)
