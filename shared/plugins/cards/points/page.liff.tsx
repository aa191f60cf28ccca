// A points card as a page: the slip, its lots, what points buy, and the rules in words.
import { fill } from '../../../base/text.ts'
import { PointsSlip } from '../../../ui/cards/points-slip.tsx'
import { Note, Paper, PaperTable } from '../../../ui/cards/paper.tsx'
import type { CardPageProps } from '../faces.ts'
import { exchangesOf, pointsShown } from './shown.ts'
import { rulesOf } from './rules.ts'
import { counted, slipOf } from './slip.ts'
import { WORDS } from './words.liff.ts'

const PointsPage = (page: CardPageProps) => {
  const { card, told } = page
  const words = WORDS[told.locale]
  const { available, lots } = pointsShown(card)
  const unit = told.say(card.unit)
  const exchanges = exchangesOf(card)
  return (
    <>
      <h1 class="sr">{told.say(card.name)}</h1>
      <PointsSlip {...slipOf(card, told)} />
      {lots.length === 0 ? (
        <Note title={words.none}>{words.noneHow}</Note>
      ) : (
        <Paper title={words.lots} note={words.lotsNote}>
          <Lots {...page} />
        </Paper>
      )}
      {exchanges.length > 0 && (
        <Paper title={words.exchanges}>
          <PaperTable
            rows={exchanges.map(({ points, name }, at) => ({
              key: `${at}`,
              cells: [
                name ? told.say(name) : words.anyCoupon,
                available >= points ? words.enough : fill(words.missing, { n: counted(points - available) }),
                `${counted(points)} ${unit}`,
              ],
            }))}
          />
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

const Rules = ({ card, told }: CardPageProps) => (
  <Paper title={WORDS[told.locale].rules}>
    <ul>
      {rulesOf(card, told).map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  </Paper>
)

export default PointsPage
