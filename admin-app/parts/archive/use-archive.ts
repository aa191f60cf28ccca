import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf, RequestOf } from '#shared/contract/route.ts'
import { queries, useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { archiveWords as words } from '../../words/rooms.ts'
import { toast } from '../state/toast.tsx'

/** What goes out of service, by its place in the address. */
export type ArchivedNoun = 'programs' | 'campaigns' | 'bundles'
type Archive<N extends ArchivedNoun> = `POST /admin/${N}/{id}/archive`
type Back<N extends ArchivedNoun> = `DELETE /admin/${N}/{id}/archive`

export interface Archivable {
  id: string
  scope?: 'brand' | 'group'
  liveVersion: number | null
  archivedAt: string | null
}

export interface ArchiveProps<N extends ArchivedNoun> {
  noun: N
  /** As people call it. */
  name: string
  page: Archivable
  /** The page as it is after the act. */
  stand: (page: OutputOf<Api[Archive<N>]>) => void
}

/** Out of service and back; each says that it is done, and the first can be taken back at once. */
export const useArchive = <N extends ArchivedNoun>({ noun, name, page, stand }: ArchiveProps<N>) => {
  const { brand } = useHere()
  const { id, scope } = page
  const asked = { id, brand: brand.id, ...(scope && { scope }) }
  const done = (says: string, undo?: () => void) => (answer: unknown) => {
    stand(answer as OutputOf<Api[Archive<N>]>)
    toast(fill(says, { name }), undo)
    void queries.invalidateQueries({ queryKey: [`GET /admin/${noun}`] })
    void queries.invalidateQueries({ queryKey: [`GET /admin/${noun}/{id}/archive`] })
  }
  const back = useAct<Back<N>>(`DELETE /admin/${noun}/{id}/archive`, { done: done(words.undone) })
  const bringBack = () => back.mutate(asked as unknown as RequestOf<Api[Back<N>]>)
  const archive = useAct<Archive<N>>(`POST /admin/${noun}/{id}/archive`, { done: done(words.done, bringBack) })
  return {
    archive: () => archive.mutate(asked as unknown as RequestOf<Api[Archive<N>]>),
    bringBack,
    busy: archive.isPending || back.isPending,
    refusal: archive.error ?? back.error,
  }
}
