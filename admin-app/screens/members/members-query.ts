// What the list shows stands in the address, so that it can be sent to a colleague and survives "back".

export interface MembersQuery {
  q?: string
  source?: string
}

/** The kinds a join can come from; the API also takes one particular poster, campaign or link. */
export const SOURCE_KINDS = ['poster', 'store', 'campaign', 'link', 'referrer', 'direct'] as const

export const queryOf = (query: Record<string, string>): MembersQuery => ({
  q: query.q?.trim() || undefined,
  source: query.source || undefined,
})

export const addressOf = ({ q, source }: MembersQuery): string => {
  const params = new URLSearchParams({ ...(q && { q }), ...(source && { source }) }).toString()
  return `/admin/members${params && `?${params}`}`
}
