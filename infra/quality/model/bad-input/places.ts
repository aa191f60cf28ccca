// What is known before the house is open.
import type { BrandId, StoreId } from '#shared/base/id.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'

export const BRAND = cafe.id as BrandId
export const SISTER = shoes.id as BrandId
export const STORE = cafe.stores[0]!.id as StoreId
export const ELSEWHERE = cafe.stores[1]!.id as StoreId
export const SISTERS_STORE = shoes.stores[0]!.id as StoreId

export const BOUGHT = { sku: 'LATTE', name: '拿鐵', quantity: 2, price: 150 }
export const ORDER_TOTAL = 300
