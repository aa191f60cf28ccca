/** Of every route that names a store, or is of the whole brand: a person may be bound to some of its stores. */
export const OWN_STORES = { 'not-your-store': 403 } as const
