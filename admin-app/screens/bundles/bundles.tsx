import { Gift, Plus } from 'lucide-preact'
import { useLocation } from 'preact-iso'
import { fill } from '#shared/base/text.ts'
import { useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { makeNewId } from '../../data/make-new-id.ts'
import { ArchivedShelf, ArchivedState } from '../../parts/archive/archived-shelf.tsx'
import { runningOf } from '../../parts/archive/running-of.ts'
import { Button } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { StateDot } from '../../parts/show/state-dot.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { bundles } from '../../words/rooms.ts'
import { sinceOf } from '../../words/time.ts'
import { sayBundle, type BundlePage } from './bundle-page.ts'
import { useGoods, type Goods } from './use-goods.ts'
import './bundles.css'
import { said } from '../../words/said.ts'

const Row = ({ page, goods }: { page: BundlePage; goods: Goods | undefined }) => {
  const bundle = page.draft ?? page.live
  if (!bundle) return null
  return (
    <li class="bundle-row">
      <h2>
        <a href={`/admin/bundles/${page.id}`}>{said(bundle.name)}</a>
      </h2>
      <p>{goods && sayBundle(bundle, goods)}</p>
      <p class="bundle-row__facts">
        {page.archivedAt !== null ? (
          <ArchivedState at={page.archivedAt} />
        ) : page.liveVersion === null ? (
          <StateDot tone="draft">{bundles.draftState}</StateDot>
        ) : (
          <StateDot>
            {fill(page.draft ? bundles.liveChanged : bundles.liveState, { version: page.liveVersion })}
          </StateDot>
        )}
        {page.changedBy && page.changedAt && (
          <span>{fill(bundles.changedBy, { who: page.changedBy, when: sinceOf(page.changedAt, nowMs()) })}</span>
        )}
      </p>
    </li>
  )
}

const Rows = ({ pages, goods }: { pages: readonly BundlePage[]; goods: Goods | undefined }) => (
  <ul class="bundle-rows">
    {pages.map((page) => (
      <Row key={page.id} page={page} goods={goods} />
    ))}
  </ul>
)

/** Gifts of coupons and points, given as one. */
export default function Bundles() {
  const { brand, may } = useHere()
  const { route } = useLocation()
  const asked = useRead('GET /admin/bundles', { brand: brand.id })
  const goods = useGoods()
  const count = asked.data?.bundles.length ?? 0
  const make = may('programs.write') && (
    <Button kind="main" icon={Plus} onClick={async () => route(`/admin/bundles/${await makeNewId('bdl')}`)}>
      {bundles.make}
    </Button>
  )
  return (
    <Page title={bundles.title} ask={count > 0 && fill(bundles.ask, { count })} actions={count > 0 && make}>
      <Reading of={asked}>
        {({ bundles: all }) =>
          all.length === 0 ? (
            <Blank icon={Gift} title={bundles.emptyTitle} actions={make}>
              {bundles.emptyBody}
            </Blank>
          ) : (
            <>
              <Rows pages={runningOf(all)} goods={goods.data} />
              <ArchivedShelf pages={all}>{(pages) => <Rows pages={pages} goods={goods.data} />}</ArchivedShelf>
            </>
          )
        }
      </Reading>
    </Page>
  )
}
