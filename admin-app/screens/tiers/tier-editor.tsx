import { useState } from 'preact/hooks'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { call } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { changedFields } from '../../parts/editor/changed-fields.ts'
import { Editor } from '../../parts/editor/editor.tsx'
import { Conflict } from '../../parts/editor/save-state.tsx'
import { useDraft } from '../../parts/editor/use-draft.ts'
import { VersionActions } from '../../parts/editor/version-actions.tsx'
import { VersionSlip } from '../../parts/editor/version-slip.tsx'
import { Page } from '../../parts/page/page.tsx'
import { tiers } from '../../words/rooms.ts'
import { BackToGroup } from './back-to-group.tsx'
import { PublishTiers } from './publish-tiers.tsx'
import { lacking, starting, type Campaigns, type Rates, type SchemePage } from './scheme-page.ts'
import { TierEffects } from './tier-effects.tsx'
import { TierForm } from './tier-form.tsx'
import { TierSays } from './tier-says.tsx'
import './tiers.css'
import { usePreview } from './use-preview.ts'

interface Props {
  page: SchemePage
  /** The group’s tiers, where these are a brand’s own. */
  group: TierScheme | null
  campaigns: Campaigns
  rates: Rates
  mayWrite: boolean
}

export const TierEditor = ({ page: asked, group, campaigns, rates, mayWrite }: Props) => {
  const { brand } = useHere()
  const [asking, ask] = useState(false)
  const { id, scope } = asked
  const draft = useDraft<TierScheme, SchemePage>({
    page: asked,
    starting,
    isWhole: (scheme) => lacking(scheme).length === 0,
    save: (settings, draftVersion, key) =>
      call('PUT /admin/tiers/{id}/draft', { id, brand: brand.id, scope, settings, draftVersion }, { key }),
    reread: async () => {
      const read = await call('GET /admin/tiers', { brand: brand.id })
      return read.ok ? read.value.schemes.find((one) => one.id === id) : undefined
    },
  })
  const { page, settings: scheme, change, state } = draft
  const { state: previewed, again } = usePreview(page, brand.id, scheme)
  const changed = changedFields(scheme, page.live).length
  const effects = (
    <TierEffects
      scheme={scheme}
      live={page.live ?? group}
      isOver={page.live === null && group !== null}
      state={previewed}
      again={again}
    />
  )
  return (
    <Page
      title={tiers.title}
      ruled
      ask={
        <VersionSlip
          liveVersion={page.liveVersion}
          changed={changed}
          {...(scope === 'group' && { note: tiers.groupNote })}
        />
      }
      actions={
        mayWrite && (
          <VersionActions draft={draft} changed={changed} missing={lacking(scheme)} askToPublish={() => ask(true)} />
        )
      }
    >
      <Editor side={mayWrite ? effects : null}>
        <Conflict state={state} settle={(isMine) => void draft.settle(isMine)} />
        <TierSays scheme={scheme} live={page.live} />
        {!mayWrite && <p class="muted">{scope === 'group' ? tiers.groupIsNotOurs : tiers.readOnly}</p>}
        <fieldset class="plain" disabled={!mayWrite}>
          <TierForm scheme={scheme} change={change} campaigns={campaigns} rates={rates} />
        </fieldset>
        {mayWrite && scope === 'brand' && page.live && group && <BackToGroup id={id} />}
      </Editor>
      {asking && page.draftVersion !== null && (
        <PublishTiers
          page={page}
          over={group}
          scheme={scheme}
          state={previewed}
          again={again}
          close={() => ask(false)}
          stand={draft.stand}
        />
      )}
    </Page>
  )
}
