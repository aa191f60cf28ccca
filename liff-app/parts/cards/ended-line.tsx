import { fill } from '#shared/base/text.ts'
import { NO_MORE } from '#shared/domain/card/ended.ts'
import type { CardFaceProps } from '#shared/plugins/cards/faces.ts'

/** Below a card that was taken out of service: since when. */
export const EndedLine = ({ card, told }: CardFaceProps) =>
  card.ended ? <p class="small mute center">{fill(told.say(NO_MORE.ended), { day: told.day(card.ended) })}</p> : null

/** The same on its page, with what becomes of what is on it. */
export const EndedNote = ({ card, told }: CardFaceProps) =>
  card.ended ? (
    <p class="center" role="note">
      <b>{fill(told.say(NO_MORE.ended), { day: told.day(card.ended) })}</b>
      <br />
      {told.say(NO_MORE.stays)}
    </p>
  ) : null
