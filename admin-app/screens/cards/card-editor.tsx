import { useState } from 'preact/hooks'
import { fill, type Locale } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { hurtfulChange, programChanges } from '#shared/domain/card/change/program-changes.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { CardAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { call } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import type { CampaignOf } from '../../data/use-campaigns.ts'
import { ArchiveLine } from '../../parts/archive/archive-line.tsx'
import { ArchivedNote } from '../../parts/archive/archived-note.tsx'
import { Editor } from '../../parts/editor/editor.tsx'
import { Conflict } from '../../parts/editor/save-state.tsx'
import { useDraft } from '../../parts/editor/use-draft.ts'
import { VersionActions } from '../../parts/editor/version-actions.tsx'
import { VersionSlip } from '../../parts/editor/version-slip.tsx'
import { Crumb } from '../../parts/page/crumb.tsx'
import { Page } from '../../parts/page/page.tsx'
import { CardPreview } from '../../parts/preview/card-preview.tsx'
import { cards } from '../../words/rooms.ts'
import { todayOf } from '../../words/time.ts'
import { ArchiveCard } from './archive-card.tsx'
import { CardEffects, CardLacks } from './card-effects.tsx'
import { CardForm } from './card-form.tsx'
import { CardSays } from './card-says.tsx'
import { isTheirs, startingFor } from './own-cards.ts'
import { countChanged, lacking, lackingToPublish, type ProgramPage } from './program-page.ts'
import { PublishCard } from './publish-card.tsx'
import type { TierOption } from './tier-options.ts'
import { said } from '../../words/said.ts'

interface Props {
  page: ProgramPage
  /** Every programme there is, this one too once it is saved; and what goes for all of them. */
  all: OutputOf<Api['GET /admin/programs']>
  campaigns: readonly CampaignOf[]
  tiers: readonly TierOption[]
  atDesk: CardAtDesk
}

export const CardEditor = ({ page: asked, all, campaigns, tiers, atDesk }: Props) => {
  const { brand, me, may, ownStores } = useHere()
  const [locale, setLocale] = useState<Locale>('zh-Hant')
  const [asking, ask] = useState(false)
  const { scope } = asked
  const draft = useDraft<Program, ProgramPage>({
    page: asked,
    starting: startingFor(me, ownStores, atDesk.start.starting(brand.face)),
    isWhole: (program) => lacking(program).length === 0,
    save: (settings, draftVersion, key) =>
      call('PUT /admin/programs/{id}/draft', { id: asked.id, brand: brand.id, scope, settings, draftVersion }, { key }),
    reread: async () => {
      const read = await call('GET /admin/programs', { brand: brand.id })
      return read.ok ? read.value.programs.find(({ id }) => id === asked.id) : undefined
    },
  })
  const { page, settings: program, change, state } = draft
  const { holders } = page
  const live = page.live as Program | null
  const changes = live ? programChanges(live, program, atDesk.kind, todayOf(nowMs())) : []
  const lacks = lackingToPublish(program, tiers)
  const changed = countChanged(program, live)
  const places = { stores: brand.stores, tiers, isGroup: scope === 'group' }
  const mayWrite = may('cards.write') && (scope === 'brand' ? isTheirs(me, page) : all.mayWriteGroup)

  return (
    <Page
      title={said(program.name) || fill(cards.nameOfNew, { kind: atDesk.words.name })}
      ruled
      crumb={<Crumb href="/admin/cards">{cards.title}</Crumb>}
      ask={
        <VersionSlip
          liveVersion={page.liveVersion}
          changed={changed}
          note={fill(cards.holders, { count: holders.toLocaleString() })}
        />
      }
      actions={
        mayWrite && (
          <VersionActions
            draft={draft}
            changed={changed}
            missing={lacking(program)}
            mayPublish={lacks.length === 0 && !hurtfulChange(changes, holders)}
            askToPublish={() => ask(true)}
          />
        )
      }
    >
      <Editor
        side={
          <CardPreview
            key={program.kind}
            program={program}
            atDesk={atDesk}
            brandName={brand.name}
            locale={locale}
            setLocale={setLocale}
          />
        }
      >
        <Conflict state={state} settle={(isMine) => void draft.settle(isMine)} />
        <ArchivedNote noun="programs" name={said(program.name)} page={page} stand={draft.stand} mayWrite={mayWrite} />
        <CardSays program={program} live={live} places={places} />
        <CardEffects program={program} changes={changes} holders={holders} />
        <CardLacks what={lacks} />
        <CardForm
          page={page}
          program={program}
          change={change}
          programs={all.programs}
          company={all.company}
          campaigns={campaigns}
          tiers={tiers}
          mayWrite={mayWrite}
        />
        <ArchiveLine page={page} mayWrite={mayWrite}>
          {(close) => <ArchiveCard page={page} program={program} stand={draft.stand} close={close} />}
        </ArchiveLine>
      </Editor>
      {asking && page.draftVersion !== null && (
        <PublishCard
          page={page}
          program={program}
          changes={changes}
          campaigns={campaigns}
          close={() => ask(false)}
          stand={draft.stand}
        />
      )}
    </Page>
  )
}
