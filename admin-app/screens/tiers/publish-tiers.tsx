import { fill } from '#shared/base/text.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { PublishVersion } from '../../parts/editor/publish-version.tsx'
import { tiers } from '../../words/rooms.ts'
import type { SchemePage } from './scheme-page.ts'
import { TierEffects } from './tier-effects.tsx'
import type { PreviewState } from './use-preview.ts'
import { said } from '../../words/said.ts'

interface Props {
  page: SchemePage
  /** The group’s tiers that these take the place of. */
  over: TierScheme | null
  scheme: TierScheme
  state: PreviewState
  again: () => void
  close: () => void
  stand: (page: SchemePage) => void
}

/** How many move, and where to, before they do. */
export const PublishTiers = ({ page, over, scheme, state, again, ...rest }: Props) => (
  <PublishVersion route="POST /admin/tiers/{id}/publication" list="GET /admin/tiers" page={page} {...rest}>
    {page.live === null && over === null ? (
      <p>{fill(tiers.publishNew, { first: said(scheme.tiers[0]!.name) })}</p>
    ) : (
      <TierEffects scheme={scheme} live={page.live ?? over} isOver={page.live === null} state={state} again={again} />
    )}
  </PublishVersion>
)
