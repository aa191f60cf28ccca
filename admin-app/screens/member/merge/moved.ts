/** Reads that tell something else once members became one, or two again. */
export const MOVED = [
  'GET /admin/members/{id}',
  'GET /admin/members/{id}/merges',
  'GET /admin/members/{id}/attributes',
  'GET /admin/members',
] as const
