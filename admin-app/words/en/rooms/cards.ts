import type { RoomWords } from '../../words-of.ts'

export const cards: RoomWords['cards'] = {
  title: 'Cards',
  ask: 'Kinds: {count}, in members’ hands: {holders}',
  make: 'Make a card',
  emptyTitle: 'The first card starts here.',
  emptyBody:
    'Decide what a visit gives and what a full card gives; it is live in three minutes. Once members join, the counter can stamp.',
  nameOfNew: 'New card: {kind}',
  holders: 'In members’ hands: {count}',
  changedBy: 'Changed by {who}, {when}',
  groupWide: 'Whole group',
  state: {
    draft: 'Not published yet',
    live: 'Live v{version}',
    changed: 'Live v{version}, with a draft',
    coming: 'Starts {day}',
    ended: 'Ended {day}',
  },
  chooser: {
    title: 'Which kind of card?',
    body: 'Several can run at once; one purchase counts on each of them.',
    scope: 'Good for',
    groupNote:
      'A card of the whole group reaches the members of every brand, and may give a coupon of any of them; that brand bears it. Where the group has several companies, it counts in a brand once the member agrees to it there.',
    cancel: 'Not now',
  },
  unknownKind: 'This version does not know that kind of card yet. Try reloading.',
  /** The rules that all kinds share, as a second, smaller sentence. */
  rules: 'At {where}, {when}{tiers}. Collected through: {ways}; {pace}{cap}. {beside}. Refunds: {refunds}.',
  /** Said only where there is something to say. */
  rulesMore: { tiers: ', for {who} only', cap: ', {most}' },
  everyStore: 'every store',
  everyBrand: 'every store of every brand',
  manyStores: '{count} stores such as {name}',
  tierGone: 'a tier that is gone',
  capOf: 'at most {count} a day',
  stacks: 'Collects together with other cards',
  oneOf: 'Of the group “{pool}” only one card counts, and this one ranks {rank}',
  /** In what a reward does not last as long as the card. */
  rewards: {
    title: 'You may publish; look at the rewards first:',
    of: '{name}: ',
    ends: 'This coupon is given until {day} only, and the card goes on: whoever gets there later has to wait. Extend the coupon, or end the card earlier.',
    'sold-out': 'This coupon has run out: whoever gets there has to wait. Raise its stock first.',
    few: 'Coupons left: {left}; members who hold the card: {holders}. Raise the stock first.',
    birthday: 'Members who never told their birthday do not get this coupon.',
  },
  effects: {
    title: 'Once published, for cards in members’ hands ({holders}):',
    refusedTitle: 'This would hurt members who hold a card ({holders}), so it cannot be published:',
    incomplete: 'Still missing: {what}. Fill it in to publish.',
    changes: {
      kind: 'The kind of a card cannot change: what was collected could not be read. Make a new card instead.',
      'period.from': 'Collecting starts on {now} only; until then it stops.',
      'period.from.open': 'Collecting starts at once, without waiting for the first day.',
      'period.from.refused': 'A card that has started cannot stop until {now}; those who hold one could not collect.',
      'period.until.soon':
        'A card without an end needs 30 days’ notice: {earliest} at the earliest, so that holders can still fill it.',
      'period.until': 'Collecting ends on {now}, for cards already held too. Tell their holders first.',
      'period.until.later': 'Extended to {now}, cards already held too.',
      'period.until.open': 'No last day any more, for cards already held too.',
      'period.until.refused': 'The end on {was} was promised; it cannot come as early as {now}.',
      stores: 'It is good in more stores, for cards already held at once too.',
      'stores.refused':
        'Somebody is collecting in a store you took out. Leave it in, or set an end and make a new card.',
      tiers: 'More tiers may collect, on cards already held at once too.',
      'tiers.refused':
        'Somebody of a tier you took out is collecting and could not fill the card. Leave it in, or set an end and make a new card.',
      ways: 'How it is collected changes at once; what they have stays.',
      intervalMinutes: 'How often changes at once.',
      dailyCap: 'How many a day changes at once.',
      stacking: 'How it counts beside other cards changes with the next purchase.',
      refunds: 'Refunds from now on follow the new rule.',
      look: 'Name, unit and card face change at once, for everybody.',
      settings: 'What it says changes at once, on cards already held too.',
    },
  },
  publishNew: 'Once published, members see this card the next time they look, and can collect through: {ways}.',
  publishNone: 'No member holds this card yet, so the new one simply counts.',
  shows: { new: 'New card', 'one-left': '{unit} left: 1', full: 'Full', held: 'Collecting' },
  campaignDraft: 'not published yet',
  campaignLive: 'live',
}
