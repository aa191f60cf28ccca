// What points are good for: money off, or coupons.
import type { CampaignId } from '../../../../base/id.ts'
import { fill } from '../../../../base/text.ts'
import { EXCHANGES_MAX, POINTS_MAX, type PointsCard } from '../../../../domain/card/points-card.ts'
import { MONEY_MAX } from '../../../../domain/order/purchase.ts'
import { CampaignSelect, CampaignWarnings } from '../../../../ui/form/campaign-select.tsx'
import { FormLine } from '../../../../ui/form/form-line.tsx'
import { RadioRows } from '../../../../ui/form/radio-rows.tsx'
import { WholeField } from '../../../../ui/form/whole-field.tsx'
import type { CardFormProps } from '../../family.ts'
import { words } from '../words/words.ts'
import { optionsOf } from '../../../../ui/form/options-of.ts'

type Props = CardFormProps<PointsCard>
type Exchange = PointsCard['exchanges'][number]

const OFFSET = { points: 1, money: 1, mostPercent: 50 }
const EXCHANGE_POINTS = 100

export const OffsetLine = ({ settings, change, unit }: Props) => {
  const { offset } = settings
  const put = (next: Partial<typeof OFFSET>) => change({ ...settings, offset: { ...OFFSET, ...offset, ...next } })
  return (
    <FormLine label={words.offset} flat>
      <div class="stack">
        <RadioRows
          label={words.offset}
          id="card-offset"
          chosen={offset ? 'yes' : 'no'}
          options={optionsOf(words.offsets)}
          choose={(kind) => change({ ...settings, offset: kind === 'yes' ? OFFSET : null })}
        />
        {offset && (
          <div class="row row--wrap">
            <WholeField
              label={`${words.offsetOf}${unit}`}
              before={words.offsetOf}
              after={unit}
              value={offset.points}
              min={1}
              max={POINTS_MAX}
              change={(points) => put({ points })}
            />
            <WholeField
              label={words.offsetMoney}
              before={`${words.offsetMoney} NT$`}
              value={offset.money}
              min={1}
              max={MONEY_MAX}
              change={(money) => put({ money })}
            />
            <WholeField
              label={words.mostPercent}
              before={words.mostPercent}
              after="%"
              value={offset.mostPercent}
              min={1}
              max={100}
              change={(mostPercent) => put({ mostPercent })}
            />
          </div>
        )}
      </div>
    </FormLine>
  )
}

const MOST_A_DAY = 500

export const TransferLine = ({ settings, change, unit }: Props) => {
  const { transfer } = settings
  return (
    <FormLine label={words.transfer} flat>
      <div class="stack">
        <RadioRows
          label={words.transfer}
          id="card-transfer"
          chosen={transfer ? 'yes' : 'no'}
          options={optionsOf(words.transfers)}
          choose={(kind) => change({ ...settings, transfer: kind === 'yes' ? { mostADay: MOST_A_DAY } : null })}
        />
        {transfer && (
          <>
            <WholeField
              label={words.mostADay}
              before={words.mostADay}
              after={unit}
              value={transfer.mostADay}
              min={1}
              max={POINTS_MAX}
              change={(mostADay) => change({ ...settings, transfer: { mostADay } })}
            />
            <p class="field__hint">{words.transferNote}</p>
          </>
        )}
      </div>
    </FormLine>
  )
}

export const ExchangesLine = ({ settings, change, unit, campaigns, newCampaign }: Props) => {
  const { exchanges } = settings
  const to = (next: Exchange[]) => change({ ...settings, exchanges: next })
  return (
    <FormLine label={words.exchanges} small={fill(words.exchangesNote, { most: EXCHANGES_MAX })}>
      <div class="stack stack--wide" id="card-exchanges" tabIndex={-1}>
        {exchanges.map((one, nth) => {
          const put = (next: Partial<Exchange>) =>
            to(exchanges.map((other, at) => (at === nth ? { ...other, ...next } : other)))
          return (
            <div key={nth} class="stack" role="group" aria-label={fill(words.exchange, { nth: nth + 1 })}>
              <CampaignSelect
                label={words.noCampaign}
                chosen={one.campaign}
                campaigns={campaigns}
                choose={(campaign) => put({ campaign: campaign as CampaignId })}
              />
              {one.until === null && <CampaignWarnings chosen={one.campaign} campaigns={campaigns} />}
              <div class="row row--wrap">
                <WholeField
                  label={fill(words.exchangePoints, { unit })}
                  after={unit}
                  value={one.points}
                  min={1}
                  max={POINTS_MAX}
                  change={(points) => put({ points })}
                />
                <label class="row">
                  {words.exchangeUntil}
                  <input
                    class="input days"
                    type="date"
                    value={one.until ?? ''}
                    onInput={(event) => put({ until: event.currentTarget.value || null })}
                  />
                </label>
                <button
                  type="button"
                  class="btn btn--quiet btn--s"
                  aria-label={fill(words.exchangeOff, { nth: nth + 1 })}
                  onClick={() => to(exchanges.filter((_, at) => at !== nth))}
                >
                  <span aria-hidden="true">✕</span>
                </button>
              </div>
            </div>
          )
        })}
        {exchanges.length > 0 && <p class="field__hint">{words.exchangeUntilNote}</p>}
        <div class="row row--wrap">
          {exchanges.length < EXCHANGES_MAX && (
            <button
              type="button"
              class="chip chip--add"
              onClick={() => to([...exchanges, { campaign: '' as CampaignId, points: EXCHANGE_POINTS }])}
            >
              <span aria-hidden="true">＋</span>
              {words.exchangeAdd}
            </button>
          )}
          <a class="link" href={newCampaign}>
            {words.newCampaign}
          </a>
        </div>
      </div>
    </FormLine>
  )
}
