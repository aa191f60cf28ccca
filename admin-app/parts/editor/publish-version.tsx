import type { ComponentChildren } from 'preact'
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf, RequestOf } from '#shared/contract/route.ts'
import { queries, useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { editor } from '../../words/words.ts'
import { toast } from '../state/toast.tsx'
import { PublishDialog } from './publish-dialog.tsx'

type Publication = Extract<keyof Api, `POST /admin/${'programs' | 'tiers' | 'campaigns' | 'bundles'}/{id}/publication`>

interface Page {
  id: string
  liveVersion: number | null
  draftVersion: number | null
  scope?: 'brand' | 'group'
}

interface PublishVersionProps<K extends Publication> {
  route: K
  /** The list that is no longer true after it. */
  list: Extract<keyof Api, `GET /admin/${string}`>
  page: Page
  close: () => void
  /** The page as it is after the publication. */
  stand: (page: OutputOf<Api[K]>) => void
  /** How many it reaches and what changes for them. */
  children: ComponentChildren
}

/** Asks before the next version goes live, and says that it is. */
export const PublishVersion = <K extends Publication>(props: PublishVersionProps<K>) => {
  const { route, list, page, close, stand, children } = props
  const { brand } = useHere()
  const { id, scope, liveVersion, draftVersion } = page
  const publish = useAct(route, {
    done: (answer) => {
      stand(answer)
      close()
      toast(fill(editor.published, { version: answer.liveVersion ?? 1 }))
      void queries.invalidateQueries({ queryKey: [list] })
    },
  })
  const asked = { id, brand: brand.id, draftVersion, ...(scope && { scope }) }
  return (
    <PublishDialog
      version={(liveVersion ?? 0) + 1}
      busy={publish.isPending}
      refusal={publish.error}
      close={close}
      publish={() => publish.mutate(asked as unknown as RequestOf<Api[K]>)}
    >
      {children}
    </PublishDialog>
  )
}
