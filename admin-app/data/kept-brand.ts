// The brand somebody looked at last, per person: two people may share a desk.

const key = (staff: string) => `jidian:admin:${staff}:brand`

export const keptBrand = (staff: string): string | null => localStorage.getItem(key(staff))
export const keepBrand = (staff: string, brand: string) => localStorage.setItem(key(staff), brand)

/** The address wins over the last choice; both yield to what the person may see. */
export const brandToShow = <B extends { id: string }>(
  brands: readonly B[],
  named?: string,
  chosen?: string | null,
): B => brands.find(({ id }) => id === named) ?? brands.find(({ id }) => id === chosen) ?? brands[0]!
