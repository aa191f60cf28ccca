// A points card as a page: the slip, its lots, what points buy, and the rules in words.
import { unitFor } from '../../../base/unit-for.ts'
import { fill } from '../../../base/text.ts'
import { PointsSlip } from '../../../ui/cards/points-slip.tsx'
import { OfferRows } from '../../../ui/cards/offer-rows.tsx'
import { Note, Paper, PaperTable } from '../../../ui/cards/paper.tsx'
import type { CardPageProps } from '../faces.ts'
import { exchangesOf, pointsShown } from './shown.ts'
import { rulesOf } from './rules.ts'
import { counted, slipOf } from './slip.ts'
import { WORDS } from './words.liff.ts'

const PointsPage = (page: CardPageProps) => {
  const { card, told, acts } = page
  const words = WORDS[told.locale]
  const { available, lots } = pointsShown(card)
  const unitOf = (n: number) => unitFor(card.unit, n, told.locale)
  const exchanges = exchangesOf(card)
  return (
    <>
      <h1 class="sr">{told.say(card.name)}</h1>
      <PointsSlip {...slipOf(card, told)} />
      {exchanges.length > 0 && (
        <Paper title={words.exchanges}>
          <OfferRows
            rows={exchanges.map(({ campaign, points, name, until }) => ({
              key: campaign,
              words: name ? told.say(name) : words.anyCoupon,
              note: [
                available >= points
                  ? fill(words.after, { n: counted(available - points), unit: unitOf(available - points) })
                  : fill(words.missing, { n: counted(points - available), unit: unitOf(points - available) }),
                until && fill(words.exchangeUntil, { day: told.fullDay(until) }),
              ]
                .filter(Boolean)
                .join(words.list),
              count: `${counted(points)} ${unitOf(points)}`,
              ...(acts && available >= points && { go: words.exchangeGo, act: () => acts.exchange(campaign) }),
            }))}
          />
        </Paper>
      )}
      <Giving {...page} />
      {lots.length === 0 ? (
        <Note title={words.none}>{words.noneHow}</Note>
      ) : (
        <Paper title={words.lots} note={words.lotsNote}>
          <Lots {...page} />
        </Paper>
      )}
      <Rules {...page} />
    </>
  )
}

const Lots = ({ card, told, credits }: CardPageProps) => {
  const words = WORDS[told.locale]
  const earned = new Map(credits?.map((credit) => [credit.lot, credit]))
  return (
    <PaperTable
      head={[words.earned, words.until, words.left]}
      rows={pointsShown(card).lots.map(({ id, left, endsAt, opensAt }) => {
        const credit = earned.get(id)
        const until = endsAt ? told.fullDay(endsAt) : words.never
        return {
          key: `${id}`,
          cells: [
            credit ? { words: told.day(credit.at), note: credit.store ?? undefined } : words.unknown,
            opensAt && opensAt > told.now
              ? { words: until, note: fill(words.opens, { day: told.day(opensAt) }) }
              : until,
            counted(left),
          ],
        }
      })}
    />
  )
}

/** Points for a friend: the act, and the links that nobody has opened yet. */
const Giving = ({ card, told, acts }: CardPageProps) => {
  const words = WORDS[told.locale]
  const { available, transfer, gifts = [] } = pointsShown(card)
  const unit = told.say(card.unit)
  const out = gifts.filter(({ until }) => until >= told.now)
  if (!transfer && out.length === 0) return null
  return (
    <Paper title={words.give}>
      <OfferRows
        rows={[
          ...(transfer
            ? [
                {
                  key: 'give',
                  words: fill(words.giveHow, { unit }),
                  note: fill(words.giveMost, {
                    n: counted(transfer.mostADay),
                    unit: unitFor(card.unit, transfer.mostADay, told.locale),
                  }),
                  ...(acts && available > 0 && { go: words.giveGo, act: () => acts.give() }),
                },
              ]
            : []),
          ...out.map(({ code, amount, until }) => ({
            key: code,
            words: fill(words.giftOut, { n: counted(amount), unit: unitFor(card.unit, amount, told.locale) }),
            note: fill(words.giftUntil, { day: told.day(until) }),
            ...(acts && { go: words.giftGo, act: () => acts.showGift(code) }),
          })),
        ]}
      />
    </Paper>
  )
}

const Rules = ({ card, told, tier }: CardPageProps) => (
  <Paper title={WORDS[told.locale].rules}>
    <ul>
      {rulesOf(card, told, tier).map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  </Paper>
)

export default PointsPage
