import { Banknote, Download } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { writeCsv } from '#shared/base/csv.ts'
import { fill } from '#shared/base/text.ts'
import { useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { saveFile } from '../../data/save-file.ts'
import { Button, ButtonLink } from '../../parts/form/button.tsx'
import { Seg } from '../../parts/form/seg.tsx'
import { Margin } from '../../parts/page/margin.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { moneyWords as words } from '../../words/rooms.ts'
import { momentOf } from '../../words/time.ts'
import { CouponsOut } from './coupon-money.tsx'
import { EndingSide } from './ending-side.tsx'
import { EndsChart } from './ends-chart.tsx'
import { Lead } from './lead.tsx'
import { ownOf, placesByBrand, placesByCompany, placesByStore, type Money, type PlaceWords } from './money-figures.ts'
import { moneyRows } from './money-rows.ts'
import { OwedByPlace } from './owed-by-place.tsx'
import { OwedByProgram } from './owed-by-program.tsx'
import { counted, dollars, sayMonth, unitOf } from './say-month.ts'
import './money.css'

type View = keyof typeof words.views

const PLACE_WORDS: PlaceWords = {
  kinds: words.kinds,
  coupons: words.coupons,
  couponsSay: ({ out, ending, issued, used }) =>
    fill(words.couponsSay, {
      out: counted(out),
      ending: counted(ending),
      issued: counted(issued),
      used: counted(used),
    }),
  endingSays: ({ units, money }, unit) =>
    money === null
      ? fill(words.endsUnits, { count: counted(units), unit: unitOf(unit, units) })
      : fill(words.endsMoney, { count: counted(units), unit: unitOf(unit, units), money: dollars(money) }),
  noStore: words.noStore,
  noStoreSays: words.noStoreSays,
  taxId: (taxId) => fill(words.taxId, { taxId }),
  shared: words.shared,
}

/** Brands and companies are only spoken of where there are several. */
const Owed = ({ money }: { money: Money }) => {
  const { me, brand } = useHere()
  const [view, setView] = useState<View>('program')
  const isGroup = me.brands.length > 1
  const group = useRead('GET /admin/money/brands', {}, { enabled: isGroup && (view === 'brand' || view === 'company') })
  const views: View[] = ['program', ...(brand.stores.length > 1 ? ['store' as const] : [])]
  if (isGroup) views.push('brand', 'company')
  const { unit = '' } = money.programs[0] ?? {}
  return (
    <Section
      title={words.owed}
      action={
        views.length > 1 && (
          <Seg
            small
            label={words.by}
            value={view}
            options={views.map((value) => ({ value, label: words.views[value] }))}
            onValue={setView}
          />
        )
      }
    >
      {view === 'program' && <OwedByProgram programs={money.programs} today={money.today} />}
      {view === 'store' && (
        <OwedByPlace label={words.columns.store} places={placesByStore(ownOf(money), PLACE_WORDS)} />
      )}
      {(view === 'brand' || view === 'company') && (
        <Reading of={group}>
          {(told) => (
            <OwedByPlace
              label={words.columns[view]}
              places={view === 'brand' ? placesByBrand(told, PLACE_WORDS) : placesByCompany(told, PLACE_WORDS)}
            />
          )}
        </Reading>
      )}
      <p class="note">{fill(words.how[view], { unit })}</p>
    </Section>
  )
}

const Told = ({ money }: { money: Money }) => (
  <Margin class="money" label={words.ending} aside={<EndingSide money={ownOf(money)} />}>
    <Lead {...money} />
    <Owed money={money} />
    <EndsChart {...ownOf(money)} />
    <Section
      title={words.coupons}
      note={fill(words.couponsNote, { month: sayMonth(money.today.slice(0, 7), money.today) })}
    >
      {money.coupons.length === 0 ? (
        <p class="note">{words.noCoupons}</p>
      ) : (
        <>
          <CouponsOut coupons={money.coupons} />
          <p class="note">{words.couponsHow}</p>
        </>
      )}
    </Section>
  </Margin>
)

const isEmpty = ({ programs, coupons }: Money) =>
  programs.every(({ units, debt }) => units === 0 && debt === 0) &&
  coupons.every(({ out, issued, used }) => out + issued + used === 0)

/** What the brand owes in NT$, what ends when, and its coupons. */
export default function MoneyAtAGlance() {
  const { brand } = useHere()
  const money = useRead('GET /admin/money', { brand: brand.id })
  const data = money.data
  const download = () =>
    data && saveFile(fill(words.file, { brand: brand.name, day: data.today }), writeCsv(moneyRows(data)))
  return (
    <Page
      title={words.title}
      ask={data && fill(words.asOf, { moment: momentOf(data.now, nowMs()) })}
      actions={
        <Button small icon={Download} disabled={!data} onClick={download}>
          {words.download}
        </Button>
      }
    >
      <Reading of={money}>
        {(told) =>
          isEmpty(told) ? (
            <Blank
              icon={Banknote}
              title={words.blank}
              actions={
                <ButtonLink kind="main" href="/admin/cards">
                  {words.blankGo}
                </ButtonLink>
              }
            >
              {words.blankBody}
            </Blank>
          ) : (
            <Told money={told} />
          )
        }
      </Reading>
    </Page>
  )
}
