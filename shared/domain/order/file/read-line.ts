// One product of an order, out of a shop’s file.
import { fail, ok, type Result } from '../../../base/result.ts'
import { purchaseLine, type PurchaseLine } from '../purchase.ts'
import { figureIn } from './read-figure.ts'

/** Cells as they stand in the file. */
export interface LineCells {
  sku?: string
  name?: string
  quantity?: string
  price?: string
}

const plain = (cell: string | undefined) => (cell ?? '').normalize('NFKC').trim()

/** One piece where no number is said; who has only a name or only a number is known by it. */
export const readLine = (cells: LineCells): Result<PurchaseLine, 'line-wrong'> => {
  const [sku, name] = [plain(cells.sku), plain(cells.name)]
  const quantity = plain(cells.quantity) === '' ? 1 : figureIn(plain(cells.quantity))
  const read = purchaseLine.safeParse({
    sku: (sku || name).slice(0, SKU_MAX),
    name: name || sku,
    quantity,
    price: figureIn(plain(cells.price)),
  })
  return read.success ? ok(read.data) : fail('line-wrong')
}

/** As long as a sku may be; a product known by its name alone has a short one. */
const SKU_MAX = 64
