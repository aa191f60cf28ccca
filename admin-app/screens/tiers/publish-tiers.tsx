import { fill } from '#shared/base/text.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { queries, useAct } from '../../data/api.ts'
import type { BrandHere } from '../../data/here.tsx'
import { PublishDialog } from '../../parts/editor/publish-dialog.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { editor } from '../../words/editor.ts'
import { tiers } from '../../words/screens/tiers.ts'
import type { SchemePage } from './scheme-page.ts'
import { TierEffects } from './tier-effects.tsx'
import type { PreviewState } from './use-preview.ts'

interface Props {
  page: SchemePage
  brand: BrandHere['id']
  scheme: TierScheme
  state: PreviewState
  again: () => void
  close: () => void
  /** The page as it is after the publication. */
  stand: (page: SchemePage) => void
}

/** How many move, and where to, before they do. */
export const PublishTiers = ({ page, brand, scheme, state, again, close, stand }: Props) => {
  const publish = useAct('POST /admin/tiers/{id}/publication', {
    done: (answer) => {
      stand(answer)
      close()
      toast(fill(editor.published, { version: answer.liveVersion ?? 1 }))
      void queries.invalidateQueries({ queryKey: ['GET /admin/tiers'] })
    },
  })
  return (
    <PublishDialog
      version={(page.liveVersion ?? 0) + 1}
      busy={publish.isPending}
      refusal={publish.error}
      close={close}
      publish={() => publish.mutate({ id: page.id, brand, scope: page.scope, draftVersion: page.draftVersion! })}
    >
      {page.live === null ? (
        <p>{fill(tiers.publishNew, { first: scheme.tiers[0]!.name['zh-Hant'] })}</p>
      ) : (
        <TierEffects scheme={scheme} live={page.live} state={state} again={again} />
      )}
    </PublishDialog>
  )
}
