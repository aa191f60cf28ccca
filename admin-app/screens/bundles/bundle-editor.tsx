import { useState } from 'preact/hooks'
import type { Locale } from '#shared/base/text.ts'
import { bundle as bundleSchema, type Bundle } from '#shared/domain/coupon/bundle.ts'
import { call } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { ArchiveDialog, ArchiveLine } from '../../parts/archive/archive-line.tsx'
import { ArchivedNote } from '../../parts/archive/archived-note.tsx'
import { changedFields } from '../../parts/editor/changed-fields.ts'
import { Editor } from '../../parts/editor/editor.tsx'
import { PublishVersion } from '../../parts/editor/publish-version.tsx'
import { Conflict } from '../../parts/editor/save-state.tsx'
import { useDraft } from '../../parts/editor/use-draft.ts'
import { VersionActions } from '../../parts/editor/version-actions.tsx'
import { VersionSlip } from '../../parts/editor/version-slip.tsx'
import { Crumb } from '../../parts/page/crumb.tsx'
import { Page } from '../../parts/page/page.tsx'
import { LocaleSeg } from '../../parts/preview/locale-seg.tsx'
import { archiveWords, bundles } from '../../words/rooms.ts'
import { BundleForm } from './bundle-form.tsx'
import { sayBundle, STARTING, type BundlePage } from './bundle-page.ts'
import { BundlePhone } from './bundle-phone.tsx'
import type { Goods } from './use-goods.ts'
import './bundles.css'
import { said } from '../../words/said.ts'

const missing = ({ name, coupons, points }: Bundle): string[] => [
  ...(name['zh-Hant'].trim() ? [] : [bundles.missing.name]),
  ...(coupons.length + points.length > 0 ? [] : [bundles.missing.goods]),
  ...([...coupons.map(({ campaign }) => campaign as string), ...points.map(({ program }) => program)].includes('')
    ? [bundles.missing.coupon]
    : []),
]

export const BundleEditor = ({ page: asked, goods }: { page: BundlePage; goods: Goods }) => {
  const { brand, may } = useHere()
  const [locale, setLocale] = useState<Locale>('zh-Hant')
  const [asking, ask] = useState(false)
  const draft = useDraft<Bundle, BundlePage>({
    page: asked,
    starting: STARTING,
    isWhole: (one) => bundleSchema.safeParse(one).success,
    save: (settings, draftVersion, key) =>
      call('PUT /admin/bundles/{id}/draft', { id: asked.id, brand: brand.id, settings, draftVersion }, { key }),
    reread: async () => {
      const all = await call('GET /admin/bundles', { brand: brand.id })
      return all.ok ? all.value.bundles.find(({ id }) => id === asked.id) : undefined
    },
  })
  const { page, settings, change, state } = draft
  const mayWrite = may('programs.write')
  const changed = changedFields(settings, page.live)
  return (
    <Page
      title={said(settings.name) || bundles.nameOfNew}
      ruled
      crumb={<Crumb href="/admin/bundles">{bundles.title}</Crumb>}
      ask={<VersionSlip liveVersion={page.liveVersion} changed={changed.length} />}
      actions={
        mayWrite && (
          <VersionActions
            draft={draft}
            changed={changed.length}
            missing={missing(settings)}
            askToPublish={() => ask(true)}
          />
        )
      }
    >
      <Editor
        side={
          <>
            <LocaleSeg value={locale} onValue={setLocale} />
            <BundlePhone bundle={settings} goods={goods} locale={locale} />
          </>
        }
      >
        <Conflict state={state} settle={(isMine) => void draft.settle(isMine)} />
        <ArchivedNote noun="bundles" name={said(settings.name)} page={page} stand={draft.stand} mayWrite={mayWrite} />
        <p class="bundle-says">{sayBundle(settings, goods)}</p>
        <BundleForm bundle={settings} change={change} goods={goods} />
        <ArchiveLine page={page} mayWrite={mayWrite}>
          {(close) => (
            <ArchiveDialog
              noun="bundles"
              name={said(settings.name)}
              page={page}
              stand={draft.stand}
              close={close}
              ready
            >
              <p>{archiveWords.bundle}</p>
            </ArchiveDialog>
          )}
        </ArchiveLine>
      </Editor>
      {asking && page.draftVersion !== null && (
        <PublishVersion
          route="POST /admin/bundles/{id}/publication"
          list="GET /admin/bundles"
          page={page}
          close={() => ask(false)}
          stand={draft.stand}
        >
          <p>{page.live === null ? bundles.publishNew : bundles.publishAgain}</p>
        </PublishVersion>
      )}
    </Page>
  )
}
