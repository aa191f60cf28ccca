import type { StorePins } from '../../platform/asks.ts'
import { isA, shaped } from '../../platform/table/read.ts'
import { store, storeKey } from '../store.ts'
import { isPin } from '../../platform/session/pin.ts'

export const storePins: StorePins = {
  keyOf: ({ group, brand }, id) => storeKey(group, brand, id),
  isPin: (rows, id, pin) => {
    const row = rows.find((one) => isA(store, one))
    const found = row && shaped(store, row)
    return found?.id === id && found.pin !== undefined && isPin(pin, found.pin)
  },
}
