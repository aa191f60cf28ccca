const PAGES: Record<string, string> = {
  mem: '/admin/members/',
  crd: '/admin/cards/',
  cmp: '/admin/coupons/',
  bdl: '/admin/bundles/',
  ply: '/admin/playbooks/',
  sto: '/admin/stores/',
}

/** The page of what an id names; null when it has none. */
export const targetPlace = (id: string): string | null => {
  const page = PAGES[id.slice(0, 3)]
  return page !== undefined && id[3] === '_' ? page + id : null
}
