// Stored value as a page: the balance and what it is made of, what topping up gives, the rules, the guarantee, whom to ask.
import { useEffect } from 'preact/hooks'
import { fill } from '../../../base/text.ts'
import { Paper, PaperTable } from '../../../ui/cards/paper.tsx'
import { ValueBook } from '../../../ui/cards/value-book.tsx'
import type { CardPageProps } from '../faces.ts'
import { bookOf, counted, GUARANTEE } from './book.ts'
import { valueShown } from './shown.ts'
import { WORDS } from './words.liff.ts'

/** The guarantee is asked for by name: the page opens there. */
const useAsked = () =>
  useEffect(() => {
    if (new URLSearchParams(location.search).get('to') === GUARANTEE)
      document.getElementById(GUARANTEE)?.scrollIntoView({ block: 'center' })
  }, [])

const ValuePage = (page: CardPageProps) => {
  useAsked()
  const { card, told } = page
  const words = WORDS[told.locale]
  const { issuer, topUp, mostBalance, bonuses, feePercent } = valueShown(card)
  const range = fill(words.topUpRange, {
    least: counted(topUp.least),
    most: counted(topUp.most),
    limit: counted(mostBalance),
  })
  return (
    <>
      <h1 class="sr">{told.say(card.name)}</h1>
      <ValueBook {...bookOf(card, told)}>{card.balance === 0 && <p class="vbook__none">{words.noneHow}</p>}</ValueBook>
      <Lots {...page} />
      {bonuses.length > 0 && (
        <Paper title={words.topUp} note={range}>
          <PaperTable
            rows={bonuses.map(({ from, bonus }) => ({
              key: `${from}`,
              cells: [fill(words.from, { from: counted(from) }), fill(words.gives, { bonus: counted(bonus) })],
            }))}
          />
        </Paper>
      )}
      <Paper title={words.rules}>
        <ul>
          <li>{words.spend}</li>
          {issuer.name && <li>{fill(words.where, { name: issuer.name })}</li>}
          <li>{words.refund}</li>
          <li>{feePercent > 0 ? fill(words.fee, { percent: feePercent }) : words.noFee}</li>
        </ul>
      </Paper>
      {issuer.guarantee && (
        <Paper id={GUARANTEE} title={words.guarantee}>
          <p>{issuer.guarantee}</p>
        </Paper>
      )}
      {issuer.complaintLine && (
        <Paper title={words.complaint}>
          <a class="leaf__tel" href={`tel:${issuer.complaintLine.replace(/[^\d+]/g, '')}`}>
            {fill(words.complaintAt, { phone: issuer.complaintLine })}
          </a>
        </Paper>
      )}
    </>
  )
}

/** Each payment and each bonus, with the day it came and the day it ends. */
const Lots = ({ card, told, credits }: CardPageProps) => {
  const words = WORDS[told.locale]
  const { lots } = valueShown(card)
  if (lots.length === 0) return null
  const came = new Map(credits?.map((credit) => [credit.lot, credit]))
  const inUse = [...lots.filter(({ isPaid }) => !isPaid), ...lots.filter(({ isPaid }) => isPaid)]
  return (
    <Paper title={words.lots} note={words.lotsNote}>
      <PaperTable
        head={[words.came, words.until, words.left]}
        rows={inUse.map(({ id, left, endsAt, isPaid }) => {
          const credit = came.get(id)
          return {
            key: `${id}`,
            cells: [
              { words: credit ? told.day(credit.at) : words.unknown, note: isPaid ? words.paid : words.bonus },
              isPaid ? words.paidNote : endsAt ? told.fullDay(endsAt) : words.bonusNever,
              counted(left),
            ],
          }
        })}
      />
    </Paper>
  )
}

export default ValuePage
